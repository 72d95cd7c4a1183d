# The sentences that only rules about populations have, after those of condition.dsl.

# membership of another population
[when]- "{a:[^"]+}"に該当する=memberOf("{a}")
[when]- "{a:[^"]+}"又は"{b:[^"]+}"に該当する=memberOf("{a}|{b}")
[when]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"に該当する=memberOf("{a}|{b}|{c}")
[when]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"又は"{d:[^"]+}"に該当する=memberOf("{a}|{b}|{c}|{d}")
[when]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"又は"{d:[^"]+}"又は"{e:[^"]+}"に該当する=memberOf("{a}|{b}|{c}|{d}|{e}")
[when]- "{a:[^"]+}"に該当しない=notMemberOf("{a}")

[then]"{a:[^"]+}"に分類する=insert(new kpi.rules.classification.Conclusion($case, drools.getRule().getName(), "{a}"));
