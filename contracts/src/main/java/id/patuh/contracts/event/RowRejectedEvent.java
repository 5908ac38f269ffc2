package id.patuh.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * Data of {@code id.patuh.agency.row.rejected.v1}: the answer to a row that an agency sent as an event and that the registry refused.
 * Nothing of the row was taken over.
 *
 * @param eventId {@code ce_id} of the refused event
 * @param agency agency that sent it
 * @param ownNumber key of the refused event: the employer's number at the agency, at most 200 characters of it
 * @param changeNumber position among all rejections of the agency; given when the event is published
 * @param errors everything found wrong
 * @param rejectedAt when it was refused
 */
public record RowRejectedEvent(
        UUID eventId, Agency agency, String ownNumber, Long changeNumber, List<RowError> errors, Instant rejectedAt) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.agency.row.rejected.v1";

    /**
     * What is wrong with one field of the row.
     *
     * @param field name of the column; empty where the whole row is meant
     * @param code what is wrong
     * @param message the same for people
     * @param value what stood there, at most 200 characters; null when nothing did
     */
    public record RowError(String field, RowErrorCode code, Message message, String value) {}

    /**
     * A text for people.
     *
     * @param id in Indonesian
     * @param en in English
     */
    public record Message(String id, String en) {}
}
