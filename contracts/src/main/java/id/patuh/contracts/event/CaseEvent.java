package id.patuh.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/** Data of {@code id.patuh.sanctions.case.stepped.v1}: one step of a sanction case, append-only. */
public record CaseEvent(
        UUID caseId,
        UUID employerId,
        long version,
        Long changeNumber,
        Agency agency,
        String state,
        String outcome,
        String action,
        Actor actor,
        Instant at,
        List<String> grounds,
        List<Programme> programmes,
        Document document,
        String policyVersion,
        Boolean contradicted) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.sanctions.case.stepped.v1";

    /** Who took the step. */
    public record Actor(String subject, String agency) {}

    /**
     * A document issued with the step.
     *
     * @param sha256 hash of its signed file, 64 hexadecimal digits; null if it was issued before files were made
     */
    public record Document(String number, String kind, LocalDate date, String sha256) {}
}
