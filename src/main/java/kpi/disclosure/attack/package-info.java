/** What somebody could work out who knows all that is published. */
package kpi.disclosure.attack;
