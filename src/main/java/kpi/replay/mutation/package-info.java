/** Rules changed on purpose, to see whether the cases notice. */
package kpi.replay.mutation;
