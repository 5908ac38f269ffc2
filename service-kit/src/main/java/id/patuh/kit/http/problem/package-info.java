/**
 * Whatever ends a request becomes problem details (RFC 9457) here, and only here. What the caller can mend gets a code; what he cannot is
 * logged with the trace id and answered without internal details.
 */
package id.patuh.kit.http.problem;
