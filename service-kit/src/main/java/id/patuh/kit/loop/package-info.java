/** A thread that does rounds of work until it is stopped. */
package id.patuh.kit.loop;
