/** Cases as folders, and how they are run. */
package kpi.replay.cases;
