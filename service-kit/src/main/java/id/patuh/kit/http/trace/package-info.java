/**
 * What identifies a request: its id, its trace and its line in the access log.
 */
package id.patuh.kit.http.trace;
