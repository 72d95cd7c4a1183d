/** The vocabulary: sentences, their wordings and what they become in DRL. */
package kpi.rules.text.vocabulary;
