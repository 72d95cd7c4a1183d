/** Who belongs to which population: the rules of {@code rules/*.dslr}. */
package kpi.rules.classification;
