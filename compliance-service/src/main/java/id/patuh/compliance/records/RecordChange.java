package id.patuh.compliance.records;

/**
 * A record that is not as it was.
 *
 * @param before the former state; null for a new record
 * @param after the new state
 */
public record RecordChange(RecordState before, RecordState after) {}
