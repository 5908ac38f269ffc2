package id.patuh.compliance.records;

/** A record that is not as it was; its former state is null for a new record. */
record RecordChange(RecordState before, RecordState after) {}
