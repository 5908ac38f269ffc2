package id.patuh.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A readable record.
 *
 * @param record as it came
 * @param event what it says
 */
record ParsedRecord(ConsumerRecord<byte[], byte[]> record, InboundEvent event) {}
