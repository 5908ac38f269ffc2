/**
 * Events of other services, applied with effect exactly once. Owns the tables {@code inbox} and {@code inbox_version}.
 *
 * <p>Guarantee: the ids and versions of a batch are stored in the transaction of its effect and the offsets are committed after it, so a
 * repeated delivery has no effect and a crash loses none. What can never be applied goes to the dead-letter topic with its reason; it
 * neither stops the partition nor is dropped.
 */
package id.patuh.kit.inbox;
