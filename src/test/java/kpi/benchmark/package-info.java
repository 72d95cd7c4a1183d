/** Random companies, counted by the program and, independently of it, by DuckDB. */
package kpi.benchmark;
