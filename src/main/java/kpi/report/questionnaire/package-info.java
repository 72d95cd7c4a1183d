/** What a new year begins with: questionnaires as workbooks, and the folder that they stand in. */
package kpi.report.questionnaire;
