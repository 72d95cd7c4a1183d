/** How many subjects each sentence of a classification rule removes. */
package kpi.evaluation.sentences;
