/** Cases as files: what the program must find in a dataset, replayed and compared. */
package kpi.replay;
