/** Which figures are withheld, so that no respondent can be read out of what is published. */
package kpi.disclosure;
