/**
 * From the outbox to the feed to Kafka: one sequencer numbers events, senders publish them and move on only after the broker's
 * acknowledgement. Owns the tables {@code feed*}, {@code outbox_parked} and {@code relay_lease}, and removes rows from {@code outbox}.
 *
 * <p>Guarantee: at least once, in order for each key, nothing that was rolled back. Any number of instances may run it.
 */
package id.patuh.kit.relay;
