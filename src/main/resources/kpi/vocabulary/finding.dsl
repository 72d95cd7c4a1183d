# The sentences that only findings.dslr has, after those of condition.dsl. A finding is concluded of a
# row before it is classified, so it names no population. {other} is another item, {day} a day.

# amounts and counts
[when][equal-to|従業員数|0人]- {item:[^"\s]+?}が{limit:[0-9][^"\sぁ-ん以未桁]*?}である=holds("equal-to|{item}|{limit}")
[when][not-equal-to|従業員数|0人]- {item:[^"\s]+?}が{limit:[0-9][^"\sぁ-ん以未桁]*?}でない=holds("not-equal-to|{item}|{limit}")

# dates
[when][after-reference-date|創業]- {item:[^"\s]+?}が基準日より後である=holds("after-reference-date|{item}")
[when][not-after-reference-date|創業]- {item:[^"\s]+?}が基準日以前である=holds("not-after-reference-date|{item}")
[when][before-item|医療機器の研究開発の開始|創業]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の日より前である=holds("before-item|{item}|{other}")
[when][not-before-item|医療機器の研究開発の開始|創業]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の日以後である=holds("not-before-item|{item}|{other}")

# two cells
[when][differs-from|資本金|出資総額]- {item:[^"\s]+}と{other:[^"\sと]+?}が異なる=holds("differs-from|{item}|{other}")
[when][same-as|資本金|出資総額]- {item:[^"\s]+}と{other:[^"\sと]+?}が同じである=holds("same-as|{item}|{other}")

# how a text is written
[when][has-digits|法人番号|13]- {item:[^"\s]+?}が{digits:[0-9]+}桁の数字である=holds("has-digits|{item}|{digits}")
[when][has-not-digits|法人番号|13]- {item:[^"\s]+?}が{digits:[0-9]+}桁の数字でない=holds("has-not-digits|{item}|{digits}")
[when][starts-with|法人番号|T]- {item:[^"\s]+?}が"{a:[^"]+}"で始まる=holds("starts-with|{item}|{a}")
[when][starts-not-with|法人番号|T]- {item:[^"\s]+?}が"{a:[^"]+}"で始まらない=holds("starts-not-with|{item}|{a}")
[when][has-exponent|法人番号]- {item:[^"\s]+?}が指数で書かれている=holds("has-exponent|{item}")
[when][has-no-exponent|法人番号]- {item:[^"\s]+?}が指数で書かれていない=holds("has-no-exponent|{item}")
[when][has-check-digit|法人番号]- {item:[^"\s]+?}の検査数字が合う=holds("has-check-digit|{item}")
[when][has-wrong-check-digit|法人番号]- {item:[^"\s]+?}の検査数字が合わない=holds("has-wrong-check-digit|{item}")

[then][check|創業]"{item:[^"]+}"を確認する=insert(new kpi.rules.finding.Found($case, drools.getRule().getName(), "check|{item}"));
[then][doubt|創業]"{item:[^"]+}"を不明として扱う=insert(new kpi.rules.finding.Found($case, drools.getRule().getName(), "doubt|{item}"));
[then][stop]集計を止める=insert(new kpi.rules.finding.Found($case, drools.getRule().getName(), "stop"));
