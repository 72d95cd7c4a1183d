/** Drools: compiling rules and firing them. */
package kpi.rules.engine;
