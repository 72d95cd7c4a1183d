/** Text as it was typed, with places and the messages that name them; text as it is written. */
package kpi.source;
