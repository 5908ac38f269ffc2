package id.patuh.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * Data of {@code id.patuh.agency.row.rejected.v1}: the answer to a row that an agency sent as an event and that the registry refused.
 * Nothing of the row was taken over.
 */
public record RowRejectedEvent(
        UUID eventId, Agency agency, String ownNumber, Long changeNumber, List<RowError> errors, Instant rejectedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.agency.row.rejected.v1";

    /** What is wrong with one field of the row. */
    public record RowError(String field, RowErrorCode code, Message message, String value) {}

    /** A text for people. */
    public record Message(String id, String en) {}
}
