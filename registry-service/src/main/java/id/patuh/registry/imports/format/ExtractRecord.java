package id.patuh.registry.imports.format;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.statement.Fields;

/** One record of a file with the physical line it starts on. */
public sealed interface ExtractRecord {
    long line();

    /** The record as it stood in the file. */
    Sent sent();

    /** A record whose fields can be checked. */
    record Readable(long line, Fields fields, Sent sent) implements ExtractRecord {}

    /**
     * A record that has no fields to check.
     *
     * @param detail what was found in it instead, such as {@code 5/18} fields; null for nothing
     */
    record Unreadable(long line, RowErrorCode code, String detail, Sent sent) implements ExtractRecord {}

    /** Writes a record as it stood in the file. */
    @FunctionalInterface
    interface Sent {
        /** Writes one JSON value: texts of a CSV record, an NDJSON object, or an NDJSON line that is none. */
        void write(JsonGenerator json) throws IOException;
    }
}
