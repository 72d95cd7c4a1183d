# The sentences of all files in rules/: what a rule is about, and its conditions. A stock Drools DSL file.
# In brackets (the metadata of the mapping) stands the kind of the sentence, as in the table SentenceKind,
# and what fills its slots: of a sentence without slots what it says, else an example.
# Slots: {item} a label of the data dictionary, {limit} a number with its unit, {span} years, months or both, {day} a day, {other} another item, {times} 2倍 or 3分の2,
# {a} to {h} a name or a code label. Every whole line of a rule file matches exactly one sentence.
# SUBJECTS stands for what rows are called in rules/items.yaml, whose sentences about single items are added before and after these.
[keyword]^ルール=rule
[keyword]^もし=when
[keyword]^ならば=then
[keyword]^終わり=end

# what the rule is about
[when][rows|企業]{subject:SUBJECTS}が集計の対象である=$case : kpi.rules.classification.Case(subject == "{subject}")
[when][rows-that|企業]{subject:SUBJECTS}が次を満たす=$case : kpi.rules.classification.Case(subject == "{subject}")
[when][rows-that|企業]{subject:SUBJECTS}が次のすべてを満たす=$case : kpi.rules.classification.Case(subject == "{subject}")

# amounts and counts
[when][at-most|従業員数|200人]- {item:[^"\s]+?}が{limit:[0-9][^"\s以]*?}以下である=holds("at-most|{item}|{limit}")
[when][at-least|資本金|1億円]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}以上である=holds("at-least|{item}|{limit}")
[when][less-than|資本金|5,000万円]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}未満である=holds("less-than|{item}|{limit}")
[when][more-than|従業員数|100人]- {item:[^"\s]+?}が{limit:[0-9][^"\s]*?}を超える=holds("more-than|{item}|{limit}")
[when][between|従業員数|101人|300人]- {item:[^"\s]+?}が{least:[0-9][^"\s以]*?}以上{most:[0-9][^"\s以]*?}以下である=holds("between|{item}|{least}|{most}")

# dates
[when][within|創業|10年]- {item:[^"\s]+?}から{span:[0-9][^"\s時]*?}以内である=holds("within|{item}|{span}")
[when][not-within|創業|10年]- {item:[^"\s]+?}から{span:[0-9][^"\s時]*?}を超えている=holds("not-within|{item}|{span}")
[when][elapsed|採択|6か月]- {item:[^"\s]+?}から{span:[0-9][^"\s時]*?}以上経過している=holds("elapsed|{item}|{span}")
[when][not-elapsed|採択|6か月]- {item:[^"\s]+?}から{span:[0-9][^"\s時]*?}以上経過していない=holds("not-elapsed|{item}|{span}")
[when][within-at|創業|年度末|15年]- {item:[^"\s]+?}から{day:年度末|[0-9][^"\s時]*?}の時点で{span:[0-9][^"\s時]*?}以内である=holds("within-at|{item}|{day}|{span}")
[when][not-within-at|創業|年度末|15年]- {item:[^"\s]+?}から{day:年度末|[0-9][^"\s時]*?}の時点で{span:[0-9][^"\s時]*?}を超えている=holds("not-within-at|{item}|{day}|{span}")
[when][elapsed-at|採択|2026年3月31日|6か月]- {item:[^"\s]+?}から{day:年度末|[0-9][^"\s時]*?}の時点で{span:[0-9][^"\s時]*?}以上経過している=holds("elapsed-at|{item}|{day}|{span}")
[when][not-elapsed-at|採択|2026年3月31日|6か月]- {item:[^"\s]+?}から{day:年度末|[0-9][^"\s時]*?}の時点で{span:[0-9][^"\s時]*?}以上経過していない=holds("not-elapsed-at|{item}|{day}|{span}")
[when][not-before-day|創業|2011年4月1日]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}以後である=holds("not-before-day|{item}|{day}")
[when][not-after-day|採択|2024年3月31日]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}以前である=holds("not-after-day|{item}|{day}")
[when][before-day|創業|2011年4月1日]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}より前である=holds("before-day|{item}|{day}")
[when][after-day|採択|2024年3月31日]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}より後である=holds("after-day|{item}|{day}")
[when][is-current-fiscal-year|承認された年度]- 承認された年度が当年度である=holds("is-current-fiscal-year|承認された年度")

# codes
[when][is-one-of|資本の系統|内資系]- {item:[^"\s]+?}が"{a:[^"]+}"である=holds("is-one-of|{item}|{a}")
[when][is-one-of|フェーズ|非臨床試験|臨床試験]- {item:[^"\s]+?}が"{a:[^"]+}"又は"{b:[^"]+}"である=holds("is-one-of|{item}|{a}|{b}")
[when][is-one-of|フェーズ|開発研究|非臨床試験|臨床試験]- {item:[^"\s]+?}が"{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"である=holds("is-one-of|{item}|{a}|{b}|{c}")
[when][is-not-one-of|資本の系統|外資系]- {item:[^"\s]+?}が"{a:[^"]+}"でない=holds("is-not-one-of|{item}|{a}")
[when][is-one-of|本社の所在国|US|DE]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}")
[when][is-one-of|本社の所在国|US|DE|FR]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}|{c}")
[when][is-one-of|本社の所在国|US|DE|FR|GB]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}|{c}|{d}")
[when][is-one-of|本社の所在国|US|DE|FR|GB|KR]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}|{c}|{d}|{e}")
[when][is-one-of|本社の所在国|US|DE|FR|GB|KR|CN]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"\u3001"{f:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}|{c}|{d}|{e}|{f}")
[when][is-one-of|本社の所在国|US|DE|FR|GB|KR|CN|TW]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"\u3001"{f:[^"]+}"\u3001"{g:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}|{c}|{d}|{e}|{f}|{g}")
[when][is-one-of|本社の所在国|US|DE|FR|GB|KR|CN|TW|SG]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"\u3001"{f:[^"]+}"\u3001"{g:[^"]+}"\u3001"{h:[^"]+}"のいずれかである=holds("is-one-of|{item}|{a}|{b}|{c}|{d}|{e}|{f}|{g}|{h}")
[when][is-not-one-of|本社の所在国|US|DE]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}")
[when][is-not-one-of|本社の所在国|US|DE|FR]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}|{c}")
[when][is-not-one-of|本社の所在国|US|DE|FR|GB]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}|{c}|{d}")
[when][is-not-one-of|本社の所在国|US|DE|FR|GB|KR]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}|{c}|{d}|{e}")
[when][is-not-one-of|本社の所在国|US|DE|FR|GB|KR|CN]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"\u3001"{f:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}|{c}|{d}|{e}|{f}")
[when][is-not-one-of|本社の所在国|US|DE|FR|GB|KR|CN|TW]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"\u3001"{f:[^"]+}"\u3001"{g:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}|{c}|{d}|{e}|{f}|{g}")
[when][is-not-one-of|本社の所在国|US|DE|FR|GB|KR|CN|TW|SG]- {item:[^"\s]+?}が"{a:[^"]+}"\u3001"{b:[^"]+}"\u3001"{c:[^"]+}"\u3001"{d:[^"]+}"\u3001"{e:[^"]+}"\u3001"{f:[^"]+}"\u3001"{g:[^"]+}"\u3001"{h:[^"]+}"のいずれでもない=holds("is-not-one-of|{item}|{a}|{b}|{c}|{d}|{e}|{f}|{g}|{h}")
[when][above|現在のステージ|採択時のステージ]- {item:[^"\s]+?}が{other:[^"\s]+?}より上である=holds("above|{item}|{other}")
[when][below|現在のステージ|採択時のステージ]- {item:[^"\s]+?}が{other:[^"\s]+?}より下である=holds("below|{item}|{other}")

# conditions of which some are enough, indented below the line: SentenceLine puts the DRL of a group together, since the
# expander of Drools joins lines by and alone
[when][any-of]- 次のいずれかを満たす=holds("any-of")
[when][at-least-of|2]- 次のうち{n:[1-9][0-9]?}件以上を満たす=holds("at-least-of|{n}")
[when][any-row]- 次の表のいずれかの行を満たす=holds("any-row")

# an item and another one: an amount in words is none, so that it is told as what it is
[when][more-than-item|医師の受入人数|受入人数]- {item:[^"\s]+?}が{other:[^"\s0-9が〇一二三四五六七八九十百千][^"\sが]*?[^"\sが0-9倍〇一二三四五六七八九十百千]}を超える=holds("more-than-item|{item}|{other}")
[when][at-most-item|医師の受入人数|受入人数]- {item:[^"\s]+?}が{other:[^"\s0-9が〇一二三四五六七八九十百千][^"\sが]*?[^"\sが0-9倍〇一二三四五六七八九十百千]}以下である=holds("at-most-item|{item}|{other}")
[when][at-least-item|資本金|出資総額]- {item:[^"\s]+?}が{other:[^"\s0-9が〇一二三四五六七八九十百千][^"\sが]*?[^"\sが0-9倍〇一二三四五六七八九十百千]}以上である=holds("at-least-item|{item}|{other}")
[when][less-than-item|資本金|出資総額]- {item:[^"\s]+?}が{other:[^"\s0-9が〇一二三四五六七八九十百千][^"\sが]*?[^"\sが0-9倍〇一二三四五六七八九十百千]}未満である=holds("less-than-item|{item}|{other}")
[when][at-least-multiple|資本金|出資総額|1.5倍]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の{times:[0-9][0-9.分の倍]*?}以上である=holds("at-least-multiple|{item}|{other}|{times}")
[when][at-most-multiple|医師の受入人数|受入人数|2分の1]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の{times:[0-9][0-9.分の倍]*?}以下である=holds("at-most-multiple|{item}|{other}|{times}")
[when][more-than-multiple|資本金|出資総額|2倍]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の{times:[0-9][0-9.分の倍]*?}を超える=holds("more-than-multiple|{item}|{other}|{times}")
[when][less-than-multiple|医師の受入人数|受入人数|3分の2]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の{times:[0-9][0-9.分の倍]*?}未満である=holds("less-than-multiple|{item}|{other}|{times}")

# a part of a text
[when][contains|加盟団体|模擬団体A]- {item:[^"\s]+?}に"{a:[^"]+}"を含む=holds("contains|{item}|{a}")
[when][contains-not|加盟団体|模擬団体A]- {item:[^"\s]+?}に"{a:[^"]+}"を含まない=holds("contains-not|{item}|{a}")

# whether a cell is filled in
[when][is-filled|従業員数]- {item:[^"\s]+?}が記載されている=holds("is-filled|{item}")
[when][is-blank|集計から除外する理由]- {item:[^"\s]+?}が記載されていない=holds("is-blank|{item}")
