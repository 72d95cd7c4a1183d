/** The data dictionary: which tables, columns and sentences about them there are. */
package kpi.loading.dictionary;
