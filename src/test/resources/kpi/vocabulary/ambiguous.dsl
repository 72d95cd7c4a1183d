# Two sentences that one line can be, to test that such a line is refused.
[when][rows|企業]企業が調査に回答している=$case : kpi.rules.classification.Case(subject == "企業")
[when][is-one-of|本社|JP]- {item:[^"\s]+?}が日本にある=holds("is-one-of|{item}|JP")
[when][is-one-of|日本]- 本社が{place:[^"\s]+?}にある=holds("is-one-of|本社の所在国|{place}")
[then][classify|甲]"{a:[^"]+}"に分類する=insert("{a}");
