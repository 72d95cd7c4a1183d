/** The results of earlier runs, read back as history. */
package kpi.loading.earlier;
