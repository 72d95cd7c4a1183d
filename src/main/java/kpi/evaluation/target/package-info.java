/** Whether targets are reached, told by what is published and nothing else. */
package kpi.evaluation.target;
