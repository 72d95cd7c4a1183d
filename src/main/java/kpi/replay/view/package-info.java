/** The replayed cases for people, for programs and for CI servers. */
package kpi.replay.view;
