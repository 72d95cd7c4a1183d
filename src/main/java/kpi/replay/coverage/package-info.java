/** What the cases have shown of each condition of each rule, and what they have not. */
package kpi.replay.coverage;
