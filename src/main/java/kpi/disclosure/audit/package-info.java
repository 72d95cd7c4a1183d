/** What can be found out of finished results by somebody who has nothing but them and the rules. */
package kpi.disclosure.audit;
