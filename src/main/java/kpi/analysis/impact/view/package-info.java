/** An impact, as text for people and as JSON for programs. */
package kpi.analysis.impact.view;
