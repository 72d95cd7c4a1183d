/** Commands that bring a survey in. */
package kpi.cli.survey;
