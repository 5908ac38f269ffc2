/**
 * A thread that runs rounds of work until it is stopped.
 */
package id.patuh.kit.loop;
