/**
 * From the outbox to the feed to Kafka: one sequencer numbers, senders publish and move on only after the broker's acknowledgement.
 *
 * <p>Guarantee: at least once, in order for each key, nothing that was rolled back. Any number of instances may run it.
 */
package id.patuh.kit.relay;
