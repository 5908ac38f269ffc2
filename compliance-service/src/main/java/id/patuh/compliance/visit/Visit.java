package id.patuh.compliance.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.officer.Officer;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * A visit, planned or held.
 *
 * @param planId the plan that was published; null for a visit outside a plan
 * @param name the employer's, as it is known today; null if it is known no more
 * @param workplaceId record of the workplace; null where the employer's home is visited
 * @param findings what was found when it was planned, as {@code CODE} or {@code CODE:AGENCY}
 * @param day where the team's office stands, as are startAt and endAt
 * @param members all officers, the lead too
 * @param outcome what the team met; null before a report
 * @param result what was found; null before it is signed
 * @param reason why it was ordered outside a plan, postponed or cancelled; null otherwise
 * @param moments when it did what it did
 */
public record Visit(
        UUID visitId,
        UUID planId,
        UUID listId,
        UUID employerId,
        String name,
        UUID workplaceId,
        String regionCode,
        double latitude,
        double longitude,
        ItemKind kind,
        VisitType type,
        BusinessScale scale,
        List<Agency> needs,
        int priorityTenths,
        List<String> findings,
        LocalDate day,
        LocalTime startAt,
        LocalTime endAt,
        UUID leadId,
        List<UUID> members,
        VisitState state,
        VisitOutcome outcome,
        Result result,
        String reason,
        Moments moments,
        long version) {

    /** What a signed visit found: whether a ground was confirmed, the largest number of workers concerned, and rupiah in all. */
    public record Result(boolean hit, long workersFound, long exposureFoundIdr) {}

    /** When a visit is to be reported, was assigned, started, first reported, signed and closed; null for what has not come. */
    public record Moments(
            Instant reportDue, Instant assigned, Instant started, Instant reported, Instant signed, Instant closed) {
        /** Whether the report came late, or is late now. */
        boolean late(Instant now) {
            return reportDue != null && !(reported == null ? now : reported).isBefore(reportDue);
        }
    }

    /** Whether the report came late, or is late now; false of a visit that does not take place. */
    public boolean late(Instant now) {
        return state != VisitState.CANCELLED && state != VisitState.POSTPONED && moments.late(now);
    }

    /** The same visit on another day. */
    Visit on(LocalDate date, LocalTime start, LocalTime end) {
        return new Visit(
                visitId,
                planId,
                listId,
                employerId,
                name,
                workplaceId,
                regionCode,
                latitude,
                longitude,
                kind,
                type,
                scale,
                needs,
                priorityTenths,
                findings,
                date,
                start,
                end,
                leadId,
                members,
                state,
                outcome,
                result,
                reason,
                moments,
                version);
    }

    /** Whether an officer leads it. */
    public boolean isLed(Officer officer) {
        return leadId.equals(officer.officerId());
    }
}
