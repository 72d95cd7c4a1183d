/** Files and folders as they were given: read safely, with the place of every mistake. */
package kpi.source.input;
