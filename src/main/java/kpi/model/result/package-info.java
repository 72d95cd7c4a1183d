/** What an evaluation found. */
package kpi.model.result;
