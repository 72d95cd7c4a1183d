# Two sentences that one line can be, to test that such a line is refused.
[when]企業が調査に回答している=$case : kpi.rules.classification.Case(subject == "企業")
[when]- {item:[^"\s]+?}が日本にある=isOneOf("{item}", "JP")
[when]- 本社が{place:[^"\s]+?}にある=isOneOf("本社の所在国", "{place}")
[then]"{a:[^"]+}"に分類する=insert("{a}");
