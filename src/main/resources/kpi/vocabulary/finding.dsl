# The sentences that only findings.dslr has, after those of condition.dsl. A finding is concluded of a
# row before it is classified, so it names no population. {other} is another item, {day} a day.

# amounts and counts
[when]- {item:[^"\s]+?}が{limit:[0-9][^"\sぁ-ん以未桁]*?}である=equalTo("{item}", "{limit}")
[when]- {item:[^"\s]+?}が{limit:[0-9][^"\sぁ-ん以未桁]*?}でない=notEqualTo("{item}", "{limit}")
[when]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}を超える=moreThanItem("{item}", "{other}")
[when]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}以下である=atMostItem("{item}", "{other}")
[when]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}以上である=atLeastItem("{item}", "{other}")
[when]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}未満である=lessThanItem("{item}", "{other}")

# dates
[when]- {item:[^"\s]+?}が基準日より後である=afterReferenceDate("{item}")
[when]- {item:[^"\s]+?}が基準日以前である=notAfterReferenceDate("{item}")
[when]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}より前である=beforeDay("{item}", "{day}")
[when]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}以後である=notBeforeDay("{item}", "{day}")
[when]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}より後である=afterDay("{item}", "{day}")
[when]- {item:[^"\s]+?}が{day:[0-9][^"\s]*?}以前である=notAfterDay("{item}", "{day}")
[when]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の日より前である=beforeItem("{item}", "{other}")
[when]- {item:[^"\s]+?}が{other:[^"\s0-9が][^"\sが]*?}の日以後である=notBeforeItem("{item}", "{other}")

# two cells
[when]- {item:[^"\s]+}と{other:[^"\sと]+?}が異なる=differsFrom("{item}", "{other}")
[when]- {item:[^"\s]+}と{other:[^"\sと]+?}が同じである=sameAs("{item}", "{other}")

# how a text is written
[when]- {item:[^"\s]+?}が{digits:[0-9]+}桁の数字である=hasDigits("{item}", "{digits}")
[when]- {item:[^"\s]+?}が{digits:[0-9]+}桁の数字でない=hasNotDigits("{item}", "{digits}")
[when]- {item:[^"\s]+?}が"{a:[^"]+}"で始まる=startsWith("{item}", "{a}")
[when]- {item:[^"\s]+?}が"{a:[^"]+}"で始まらない=startsNotWith("{item}", "{a}")
[when]- {item:[^"\s]+?}が指数で書かれている=hasExponent("{item}")
[when]- {item:[^"\s]+?}が指数で書かれていない=hasNoExponent("{item}")
[when]- {item:[^"\s]+?}の検査数字が合う=hasCheckDigit("{item}")
[when]- {item:[^"\s]+?}の検査数字が合わない=hasWrongCheckDigit("{item}")

[then]"{item:[^"]+}"を確認する=insert(new kpi.rules.finding.Found($case, drools.getRule().getName(), "check", "{item}"));
[then]"{item:[^"]+}"を不明として扱う=insert(new kpi.rules.finding.Found($case, drools.getRule().getName(), "doubt", "{item}"));
[then]集計を止める=insert(new kpi.rules.finding.Found($case, drools.getRule().getName(), "stop", ""));
