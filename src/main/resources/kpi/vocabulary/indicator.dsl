# The sentences of kpi-definitions/*/indicators.dslr and the DRL that each stands for. A stock Drools DSL file.
# Slots: {id} an indicator, {a} to {c} populations, {item} a label of the data dictionary, {stratum} a label of kpi.yaml.
[keyword]^ルール=rule
[keyword]^もし=when
[keyword]^ならば=then
[keyword]^終わり=end

[when]指標"{id:[a-z0-9-]+}"を求める=$cell : kpi.rules.indicator.CellToDefine(indicator == "{id}")
[when]指標"{id:[a-z0-9-]+}"の値がある=$cell : kpi.rules.indicator.CellToShow(indicator == "{id}")
[when]- {stratum:[^"\s]+?}が"{a:[^"]+}"である=isOneOf("{stratum}", "{a}")
[when]- {stratum:[^"\s]+?}が"{a:[^"]+}"又は"{b:[^"]+}"である=isOneOf("{stratum}", "{a}|{b}")
[when]- {stratum:[^"\s]+?}が"{a:[^"]+}"でない=isNotOneOf("{stratum}", "{a}")
[when]- 分子が{n:[0-9]+}件である=numeratorIs("{n}")
[when]- 分母が{n:[0-9]+}件である=denominatorIs("{n}")

# one population
[then]対象は"{a:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base", "{a}"));
[then]対象は"{a:[^"]+}"又は"{b:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base", "{a}|{b}"));
[then]対象は{stratum:[^"\s]+?}の{noun:テーマ|企業|区分}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base-of-stratum", "{stratum}"));
[then]対象を"{a:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only", "{a}"));
[then]対象を"{a:[^"]+}"又は"{b:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only", "{a}|{b}"));
[then]対象から"{a:[^"]+}"を除く=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "except", "{a}"));
[then]対象のうち{item:[^"\s]+?}の記載があるものを用いる=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "leave-blanks-out", "{item}"));

# numerator and denominator
[then]分母は"{a:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base", "{a}"));
[then]分母は"{a:[^"]+}"又は"{b:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base", "{a}|{b}"));
[then]分母は{stratum:[^"\s]+?}の{noun:テーマ|企業|区分}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "base-of-stratum", "{stratum}"));
[then]分母を"{a:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only", "{a}"));
[then]分母を"{a:[^"]+}"又は"{b:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "only", "{a}|{b}"));
[then]分母から"{a:[^"]+}"を除く=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "except", "{a}"));
[then]分母は内訳によらず数える=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "denominator-strata", ""));
[then]分母は同じ"{a:[^"]+}"のものとする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "denominator-strata", "{a}"));
[then]分母は同じ"{a:[^"]+}"と"{b:[^"]+}"のものとする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "denominator-strata", "{a}|{b}"));
[then]分子は分母のうち"{a:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator", "{a}"));
[then]分子は分母のうち"{a:[^"]+}"又は"{b:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator", "{a}|{b}"));
[then]分子は分母のうち"{a:[^"]+}"又は"{b:[^"]+}"又は"{c:[^"]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator", "{a}|{b}|{c}"));
[then]分子は分母のうち{stratum:[^"\s]+?}の{noun:テーマ|企業|区分}とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-of-stratum", "{stratum}"));
[then]分子は分母のうち内訳に当たるものとする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-of-cell", ""));
[then]分子を"{a:[^"]+}"に限る=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-only", "{a}"));
[then]分子から"{a:[^"]+}"を除く=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "numerator-except", "{a}"));

# the value
[then]値は対象の件数とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-count", ""));
[then]値は対象の{item:[^"\s]+?}の合計とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-sum", "{item}"));
[then]値は{item:[^"\s]+?}の平均とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-mean", "{item}"));
[then]値は対象の{item:[^"\s]+?}の合計を対象の{other:[^"\s]+?}の合計で割った割合とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-ratio-of-sums", "{item}|{other}"));
[then]値は分子を分母で割った割合とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-share", ""));
[then]値は分子の{item:[^"\s]+?}の合計を分母の合計で割った割合とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-share-of-sum", "{item}"));
[then]値は指標"{a:[a-z0-9-]+}"を指標"{b:[a-z0-9-]+}"で割った値とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-quotient", "{a}|{b}"));
[then]値は各年度の割合の単純平均とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-mean-over-years", ""));
[then]値は報告された状況とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-reported-status", ""));
[then]値は報告された数値とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "value-reported-number", ""));

# means over years
[then]平均する指標は"{id:[a-z0-9-]+}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "mean-of", "{id}"));
[then]平均する期間は当年度までの{n:[0-9]+}か年とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "years", "{n}"));
[then]値のない年度があるときは算出しない=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "every-year", ""));
[then]値のない年度は除いて平均する=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "known-years", ""));

# what is shown
[then]表示は"{text:[^"]*}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "display", "{text}"));
[then]注記は"{text:[^"]*}"とする=insert(new kpi.rules.indicator.FormulaStep($cell, drools.getRule().getName(), "note", "{text}"));
