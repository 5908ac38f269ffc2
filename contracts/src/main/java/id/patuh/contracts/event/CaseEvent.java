package id.patuh.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Data of {@code id.patuh.sanctions.case.stepped.v1}: one step of a sanction case, append-only.
 *
 * @param caseId the case; its versions order the steps
 * @param employerId the employer; key of the message
 * @param version grows by one with each step of this case, from 1
 * @param changeNumber position in the cases feed; given when the event is published
 * @param agency agency that leads the case
 * @param state state after the step, as named in the procedure
 * @param outcome why the case is closed; null while it is open
 * @param action what was done; {@code DEADLINE_MISSED} and the like when a clock did it
 * @param actor who did it
 * @param at when it was done
 * @param grounds codes of the grounds
 * @param programmes programmes concerned
 * @param document document issued with the step; null where none is
 * @param policyVersion policy under which the step was taken
 */
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
        String policyVersion) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.sanctions.case.stepped.v1";

    /**
     * Who took the step.
     *
     * @param subject subject of the caller's token, or {@code system} for a clock
     * @param agency agency or service unit of the caller
     */
    public record Actor(String subject, String agency) {}

    /**
     * A document issued with the step.
     *
     * @param number its registered number
     * @param kind what it is, for example {@code WARNING_1}
     * @param date its date
     */
    public record Document(String number, String kind, LocalDate date) {}
}
