# The sentences of all files in rules/: what a rule is about, and its conditions. A stock Drools DSL file.
# Slots: {item} a label of the data dictionary, {limit} a number with its unit, {span} years or months,
# {a} to {e} a name or a code label. Every whole line of a rule file matches exactly one sentence.
[keyword]^ルール=rule
[keyword]^もし=when
[keyword]^ならば=then
[keyword]^終わり=end

# what the rule is about
[when]企業が調査に回答している=$case : kpi.rules.classification.Case(subject == "企業")
[when]拠点が調査の対象である=$case : kpi.rules.classification.Case(subject == "拠点")
[when]{subject:企業|拠点|研修|回答|共同研究|連携|テーマ|承認品目}が集計の対象である=$case : kpi.rules.classification.Case(subject == "{subject}")
[when]{subject:企業|拠点|研修|回答|共同研究|連携|テーマ|承認品目}が次を満たす=$case : kpi.rules.classification.Case(subject == "{subject}")
[when]{subject:企業|拠点|研修|回答|共同研究|連携|テーマ|承認品目}が次のすべてを満たす=$case : kpi.rules.classification.Case(subject == "{subject}")

# amounts and counts
[when]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}以下である=atMost("{item}", "{limit}")
[when]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}以上である=atLeast("{item}", "{limit}")
[when]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}未満である=lessThan("{item}", "{limit}")
[when]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}を超える=moreThan("{item}", "{limit}")

# dates
[when]- {item:[^"\s]+?}から{span:[0-9][^"\s]*?}以内である=within("{item}", "{span}")
[when]- {item:[^"\s]+?}から{span:[0-9][^"\s]*?}を超えている=notWithin("{item}", "{span}")
[when]- {item:[^"\s]+?}から{span:[0-9][^"\s]*?}以上経過している=elapsed("{item}", "{span}")
[when]- {item:[^"\s]+?}から{span:[0-9][^"\s]*?}以上経過していない=notElapsed("{item}", "{span}")
[when]- 承認された年度が当年度である=isCurrentFiscalYear("承認された年度")

# codes
[when]- {item:[^"\s]+?}が"{a:[^"]+}"である=isOneOf("{item}", "{a}")
[when]- {item:[^"\s]+?}が"{a:[^"]+}"又は"{b:[^"]+}"である=isOneOf("{item}", "{a}|{b}")
[when]- {item:[^"\s]+?}が"{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"である=isOneOf("{item}", "{a}|{b}|{c}")
[when]- {item:[^"\s]+?}が"{a:[^"]+}"でない=isNotOneOf("{item}", "{a}")
[when]- {item:[^"\s]+?}が{other:[^"\s]+?}より上である=above("{item}", "{other}")
[when]- {item:[^"\s]+?}が{other:[^"\s]+?}より下である=below("{item}", "{other}")

# whether a cell is filled in
[when]- {item:[^"\s]+?}が記載されている=isFilled("{item}")
[when]- {item:[^"\s]+?}が記載されていない=isBlank("{item}")

# companies
[when]- 本社が日本にある=isOneOf("本社の所在国", "JP")
[when]- 本社が日本にない=isNotOneOf("本社の所在国", "JP")
[when]- 医療機器の研究開発を自ら行う=isYes("医療機器の研究開発の実施")
[when]- 医療機器の研究開発を自ら行わない=isNo("医療機器の研究開発の実施")
[when]- 輸入を主とする企業である=isYes("輸入が主であること")
[when]- 輸入を主とする企業でない=isNo("輸入が主であること")
[when]- 従来から医療機器に関する事業を行っていた=isYes("従来の医療機器事業")
[when]- 従来は医療機器に関する事業を行っていなかった=isNo("従来の医療機器事業")
[when]- 研究開発特化型の企業である=isYes("研究開発特化型であること")
[when]- 研究開発特化型の企業でない=isNo("研究開発特化型であること")
[when]- 上市可能製品を有している=isYes("上市可能製品の保有")
[when]- 上市可能製品を有していない=isNo("上市可能製品の保有")
[when]- 海外に研究開発拠点を有している=isYes("海外の研究開発拠点")
[when]- 海外に研究開発拠点を有していない=isNo("海外の研究開発拠点")
[when]- 海外に生産拠点を有している=isYes("海外の生産拠点")
[when]- 海外に生産拠点を有していない=isNo("海外の生産拠点")
[when]- 海外に販売拠点を有している=isYes("海外の販売拠点")
[when]- 海外に販売拠点を有していない=isNo("海外の販売拠点")
[when]- 海外に教育・トレーニング拠点を有している=isYes("海外の教育・トレーニング拠点")
[when]- 海外に教育・トレーニング拠点を有していない=isNo("海外の教育・トレーニング拠点")
[when]- 海外にその他の拠点を有している=isYes("海外のその他の拠点")
[when]- 海外にその他の拠点を有していない=isNo("海外のその他の拠点")
[when]- 医療機器を輸出している=isYes("医療機器の輸出")
[when]- 医療機器を輸出していない=isNo("医療機器の輸出")
[when]- 知財を海外に出願している=isYes("知財の海外への出願")
[when]- 知財を海外に出願していない=isNo("知財の海外への出願")
[when]- 海外向けの投資活動を行っている=isYes("海外向けの投資")
[when]- 海外向けの投資活動を行っていない=isNo("海外向けの投資")
[when]- 海外で許認可申請を行っている=isYes("海外での許認可の申請")
[when]- 海外で許認可申請を行っていない=isNo("海外での許認可の申請")
[when]- 海外と共同研究開発を行っている=isYes("海外との共同研究開発の実施")
[when]- 海外と共同研究開発を行っていない=isNo("海外との共同研究開発の実施")

# hubs, courses, co-operation, approvals
[when]- 国際共同治験を支援する体制がある=isYes("国際共同治験の支援体制")
[when]- 国際共同治験を支援する体制がない=isNo("国際共同治験の支援体制")
[when]- 一貫したカリキュラムに基づき複数回開催される=isOneOf("開催の形式", "複数回")
[when]- 単発で開催される=isOneOf("開催の形式", "単発")
[when]- 研修後のアンケートを実施している=isYes("アンケートの実施")
[when]- 研修後のアンケートを実施していない=isNo("アンケートの実施")
[when]- 文書による事前の取り決めがある=isYes("文書による取り決め")
[when]- 文書による事前の取り決めがない=isNo("文書による取り決め")
[when]- 申請者がスタートアップである=isYes("申請者のスタートアップ該当")
[when]- 申請者がスタートアップでない=isNo("申請者のスタートアップ該当")
