/** The file that says what a report shows. */
package kpi.loading.layout;
