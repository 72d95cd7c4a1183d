/** Text as it was typed: strict reading, places in files, and the messages that name them. */
package kpi.source;
