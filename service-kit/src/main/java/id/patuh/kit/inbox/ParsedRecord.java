package id.patuh.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A readable record. */
record ParsedRecord(ConsumerRecord<byte[], byte[]> record, InboundEvent event) {}
