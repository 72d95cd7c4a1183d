# The sentences that only rules about populations have, after those of condition.dsl.

# membership of another population
[when][member-of|内資系企業]- "{a:[^"]+}"に該当する=holds("member-of|{a}")
[when][member-of|ベンチャー企業|異業種企業]- "{a:[^"]+}"又は"{b:[^"]+}"に該当する=holds("member-of|{a}|{b}")
[when][member-of|輸出|知財の海外出願|海外向けの投資活動]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"に該当する=holds("member-of|{a}|{b}|{c}")
[when][member-of|輸出|知財の海外出願|海外向けの投資活動|海外での許認可申請]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"又は"{d:[^"]+}"に該当する=holds("member-of|{a}|{b}|{c}|{d}")
[when][member-of|海外研究開発拠点|海外生産拠点|海外販売拠点|海外教育拠点|その他の海外拠点]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"又は"{d:[^"]+}"又は"{e:[^"]+}"に該当する=holds("member-of|{a}|{b}|{c}|{d}|{e}")
[when][not-member-of|ベンチャー企業]- "{a:[^"]+}"に該当しない=holds("not-member-of|{a}")
[when][not-member-of|ベンチャー企業|異業種企業]- "{a:[^"]+}"又は"{b:[^"]+}"に該当しない=holds("not-member-of|{a}|{b}")
[when][not-member-of|輸出|知財の海外出願|海外向けの投資活動]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"に該当しない=holds("not-member-of|{a}|{b}|{c}")
[when][not-member-of|輸出|知財の海外出願|海外向けの投資活動|海外での許認可申請]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"又は"{d:[^"]+}"に該当しない=holds("not-member-of|{a}|{b}|{c}|{d}")
[when][not-member-of|海外研究開発拠点|海外生産拠点|海外販売拠点|海外教育拠点|その他の海外拠点]- "{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"又は"{d:[^"]+}"又は"{e:[^"]+}"に該当しない=holds("not-member-of|{a}|{b}|{c}|{d}|{e}")

[then][classify|ベンチャー企業]"{a:[^"]+}"に分類する=insert(new kpi.rules.classification.Conclusion($case, drools.getRule().getName(), "{a}"));
