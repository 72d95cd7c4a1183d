/** Values as people type them, read as the plain form writes them: never guessed, each told how. */
package kpi.loading.intake;
