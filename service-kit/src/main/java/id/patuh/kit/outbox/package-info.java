/**
 * Events written in the transaction of the change they tell of: both are committed, or neither.
 *
 * <p>Guarantee: a committed event reaches the feed and the topic at least once, a rolled-back one never, and events of one key keep the
 * order in which their aggregate's row was locked.
 */
package id.patuh.kit.outbox;
