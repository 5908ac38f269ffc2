/** The numbered feeds of changes, for those who cannot reach Kafka, and the topics that carry the same events. Owns no table. */
package id.patuh.registry.feed;
