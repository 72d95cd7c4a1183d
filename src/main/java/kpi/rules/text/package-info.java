/** Rule files as text: their structure, and the sentence of the vocabulary that each line is. */
package kpi.rules.text;
