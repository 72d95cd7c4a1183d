/** The sentences of rule files as text, Markdown and JSON. */
package kpi.analysis.vocabulary.view;
