/**
 * A second evaluator, written from the documents (what a sentence means, what a blank cell means)
 * and from nothing of the program but its data dictionary: it reads the rule text itself, and finds
 * bounds by trying every way to fill the blanks in.
 */
package kpi.differential.oracle;
