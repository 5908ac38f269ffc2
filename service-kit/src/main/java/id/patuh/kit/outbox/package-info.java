/**
 * Events written in the transaction of the change they announce: both are committed, or neither. Owns inserts into {@code outbox}.
 *
 * <p>Guarantee: a committed event reaches the feed and the topic at least once, a rolled-back one never, and events of one key keep the
 * order in which their aggregate's row was locked.
 */
package id.patuh.kit.outbox;
