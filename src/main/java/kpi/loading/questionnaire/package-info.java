/** Questionnaires as workbooks: what they ask, and what comes back in them. */
package kpi.loading.questionnaire;
