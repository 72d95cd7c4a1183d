/** Which rows stand behind which published numbers. */
package kpi.disclosure.rows;
