package id.patuh.registry.membership;

import id.patuh.contracts.vocabulary.RecordType;

/** By what a record is found. */
public record RecordKey(RecordType type, String key) {}
