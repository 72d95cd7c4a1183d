/** The kinds of sentences, in one table, and the reading of what fills their slots. */
package kpi.rules.sentence;
