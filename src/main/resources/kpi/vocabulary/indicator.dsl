# The sentences of kpi-definitions/*/indicators.dslr and the DRL that each stands for. A stock Drools DSL file.
# Slots: {id} an indicator, {a} to {c} populations, {item} a label of the data dictionary, {stratum} a label of kpi.yaml.
[keyword]^ルール=rule
[keyword]^もし=when
[keyword]^ならば=then
[keyword]^終わり=end

[when][defines|venture-share]指標"{id:[a-z0-9-]+}"を求める=$cell : kpi.rules.indicator.CellToDefine(indicator == "{id}")
[when][shows|venture-share]指標"{id:[a-z0-9-]+}"の値がある=$cell : kpi.rules.indicator.CellToShow(indicator == "{id}")
[when][stratum-is|採択時のステージ|1]- {stratum:[^"\s]+?}が"{a:[^"]+}"である=holds("stratum-is|{stratum}|{a}")
[when][stratum-is|採択時のステージ|1|2]- {stratum:[^"\s]+?}が"{a:[^"]+}"又は"{b:[^"]+}"である=holds("stratum-is|{stratum}|{a}|{b}")
[when][stratum-is-not|採択時のステージ|4]- {stratum:[^"\s]+?}が"{a:[^"]+}"でない=holds("stratum-is-not|{stratum}|{a}")
[when][numerator-is|0]- 分子が{n:[0-9]+}件である=holds("numerator-is|{n}")
[when][denominator-is|0]- 分母が{n:[0-9]+}件である=holds("denominator-is|{n}")

# one population
[then][base|内資系企業]対象は"{a:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base|{a}"));
[then][base|ベンチャー企業|異業種企業]対象は"{a:[^"]+}"又は"{b:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base|{a}|{b}"));
[then][base-of-stratum|範囲|テーマ]対象は{stratum:[^"\s]+?}の{noun:テーマ|企業|区分}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base-of-stratum|{stratum}|{noun}"));
[then][only|ベンチャー企業]対象を"{a:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only|{a}"));
[then][only|ベンチャー企業|異業種企業]対象を"{a:[^"]+}"又は"{b:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only|{a}|{b}"));
[then][except|研究開発特化型企業]対象から"{a:[^"]+}"を除く=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "except|{a}"));
[then][leave-blanks-out|単年度の助成額]対象のうち{item:[^"\s]+?}の記載があるものを用いる=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "leave-blanks-out|{item}"));

# numerator and denominator
[then][base|内資系企業]分母は"{a:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base|{a}"));
[then][base|ベンチャー企業|異業種企業]分母は"{a:[^"]+}"又は"{b:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base|{a}|{b}"));
[then][base-of-stratum|範囲|テーマ]分母は{stratum:[^"\s]+?}の{noun:テーマ|企業|区分}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base-of-stratum|{stratum}|{noun}"));
[then][only|ベンチャー企業]分母を"{a:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only|{a}"));
[then][only|ベンチャー企業|異業種企業]分母を"{a:[^"]+}"又は"{b:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only|{a}|{b}"));
[then][except|研究開発特化型企業]分母から"{a:[^"]+}"を除く=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "except|{a}"));
[then][denominator-strata]分母は内訳によらず数える=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "denominator-strata"));
[then][denominator-strata|範囲]分母は同じ"{a:[^"]+}"のものとする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "denominator-strata|{a}"));
[then][denominator-strata|範囲|重点分野]分母は同じ"{a:[^"]+}"と"{b:[^"]+}"のものとする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "denominator-strata|{a}|{b}"));
[then][numerator|ベンチャー企業]分子は分母のうち"{a:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator|{a}"));
[then][numerator|ベンチャー企業|異業種企業]分子は分母のうち"{a:[^"]+}"又は"{b:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator|{a}|{b}"));
[then][numerator|海外販売拠点|海外教育拠点|輸出]分子は分母のうち"{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator|{a}|{b}|{c}"));
[then][numerator-of-stratum|種類|企業]分子は分母のうち{stratum:[^"\s]+?}の{noun:テーマ|企業|区分}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-of-stratum|{stratum}|{noun}"));
[then][numerator-of-cell]分子は分母のうち内訳に当たるものとする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-of-cell"));
[then][numerator-only|ベンチャー企業]分子を"{a:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-only|{a}"));
[then][numerator-except|研究開発特化型企業]分子から"{a:[^"]+}"を除く=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-except|{a}"));

# the value
[then][value-count]値は対象の件数とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-count"));
[then][value-sum|受入人数]値は対象の{item:[^"\s]+?}の合計とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-sum|{item}"));
[then][value-mean|単年度の助成額]値は{item:[^"\s]+?}の平均とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-mean|{item}"));
[then][value-weighted-mean|受入人数|医師の受入人数]値は{item:[^"\s]+?}の{other:[^"\s]+?}による加重平均とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-weighted-mean|{item}|{other}"));
[then][value-median|従業員数]値は{item:[^"\s]+?}の中央値とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-median|{item}"));
[then][value-greatest|従業員数]値は{item:[^"\s]+?}の最大とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-greatest|{item}"));
[then][value-least|従業員数]値は{item:[^"\s]+?}の最小とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-least|{item}"));
[then][value-largest|受入人数|3]値は{item:[^"\s]+?}の上位{n:[1-9][0-9]*}件を合計した値とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-largest|{item}|{n}"));
[then][value-distinct|研修名]値は対象の{item:[^"\s]+?}の種類の数とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-distinct|{item}"));
[then][value-constant|1,368人]値は定数{limit:[0-9][^"\s]*?}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-constant|{limit}"));
[then][value-ratio-of-sums|医師の受入人数|受入人数]値は対象の{item:[^"\s]+?}の合計を対象の{other:[^"\s]+?}の合計で割った割合とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-ratio-of-sums|{item}|{other}"));
[then][value-share]値は分子を分母で割った割合とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-share"));
[then][value-share-of-sum|回答者数]値は分子の{item:[^"\s]+?}の合計を分母の合計で割った割合とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-share-of-sum|{item}"));
[then][value-quotient|training-participants-total|training-hubs]値は指標"{a:[a-z0-9-]+}"を指標"{b:[a-z0-9-]+}"で割った値とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-quotient|{a}|{b}"));
[then][value-total|joint-research|hub-cooperation]値は指標"{a:[a-z0-9-]+}"と指標"{b:[a-z0-9-]+}"の和とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-total|{a}|{b}"));
[then][value-total|joint-research|hub-cooperation|platforms]値は指標"{a:[a-z0-9-]+}"と指標"{b:[a-z0-9-]+}"と指標"{c:[a-z0-9-]+}"の和とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-total|{a}|{b}|{c}"));
[then][value-total|joint-research|hub-cooperation|platforms|international-trial-networks]値は指標"{a:[a-z0-9-]+}"と指標"{b:[a-z0-9-]+}"と指標"{c:[a-z0-9-]+}"と指標"{d:[a-z0-9-]+}"の和とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-total|{a}|{b}|{c}|{d}"));
[then][value-difference|venture-count|entrant-count]値は指標"{a:[a-z0-9-]+}"から指標"{b:[a-z0-9-]+}"を引いた差とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-difference|{a}|{b}"));
[then][value-multiple|training-participants-total|2分の1]値は指標"{a:[a-z0-9-]+}"の{times:[0-9][0-9.分の倍]*?}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-multiple|{a}|{times}"));
[then][value-mean-over-years]値は各年度の割合の単純平均とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-mean-over-years"));
[then][value-reported-status]値は報告された状況とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-reported-status"));
[then][value-reported-number]値は報告された数値とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-reported-number"));

# means over years
[then][mean-of|venture-share]平均する指標は"{id:[a-z0-9-]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "mean-of|{id}"));
[then][years|4]平均する期間は当年度までの{n:[0-9]+}か年とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "years|{n}"));
[then][every-year]値のない年度があるときは算出しない=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "every-year"));
[then][known-years]値のない年度は除いて平均する=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "known-years"));

# what is shown
[then][display|-]表示は"{text:[^"]*}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "display|{text}"));
[then][note|報告の対象外]注記は"{text:[^"]*}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "note|{text}"));
