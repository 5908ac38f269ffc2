package id.patuh.registry.imports;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.fact.Fields;

/** One record of a file with the physical line it starts on. */
sealed interface ExtractRecord {
    long line();

    /** A record whose fields can be checked. */
    record Readable(long line, Fields fields) implements ExtractRecord {}

    /** A record that has no fields to check. */
    record Unreadable(long line, RowErrorCode code) implements ExtractRecord {}
}
