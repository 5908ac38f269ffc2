/** The numbered feed of published assessments, for those who cannot reach Kafka. Owns nothing; reads the feed of the kit. */
package id.patuh.compliance.changes;
