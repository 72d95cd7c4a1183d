/** What cases expect, held against what the program found. */
package kpi.replay.expected;
