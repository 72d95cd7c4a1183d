/** {@code kpi vocabulary}: the sentences that rule files may be written in. */
package kpi.analysis.vocabulary;
