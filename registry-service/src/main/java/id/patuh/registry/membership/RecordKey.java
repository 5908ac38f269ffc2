package id.patuh.registry.membership;

import id.patuh.contracts.vocabulary.RecordType;

/**
 * By what a record is found.
 *
 * @param type kind of record
 * @param key its number as it is compared
 */
public record RecordKey(RecordType type, String key) {}
