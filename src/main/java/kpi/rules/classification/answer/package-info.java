/** Answers of a row, and what the rules concluded of them. */
package kpi.rules.classification.answer;
