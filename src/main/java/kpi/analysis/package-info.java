/** What staff ask about rules and data beside the results themselves: why, and in which words. */
package kpi.analysis;
