/** The numbered feed of changes, for those who cannot reach Kafka, and the topic that carries the same. */
package id.patuh.registry.feed;
