package id.patuh.compliance.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * A visit as a caller may see it.
 *
 * @param planId the plan that was published; null for a visit outside a plan
 * @param workplaceId record of the workplace; null where the employer's home is visited
 * @param name the employer's; null if it is known no more
 * @param kind how it came about; a complaint reads PRIORITY to all who may not know of it
 * @param startAt local time of the lead's office
 * @param endAt local time of the lead's office
 * @param outcome what the team met; null before a report
 * @param hit whether a ground was confirmed; null before it is signed
 * @param workersFound the largest number of workers concerned; null before it is signed
 * @param exposureFoundIdr rupiah of all confirmed grounds; null before it is signed
 * @param reason why it was ordered outside a plan, postponed or cancelled
 * @param reportDue from when on a report is late; null before it is assigned
 * @param late whether the first report came late, or is late now
 */
@Schema(name = "Visit")
public record VisitView(
        UUID visitId,
        @Schema(nullable = true) UUID planId,
        @Schema(nullable = true) UUID listId,
        UUID employerId,
        @Schema(nullable = true) UUID workplaceId,
        @Schema(nullable = true) String name,
        ItemKind kind,
        VisitType type,
        BusinessScale scale,
        List<Agency> needs,
        BigDecimal priority,
        String regionCode,
        double latitude,
        double longitude,
        LocalDate date,
        @Schema(examples = "09:00") String startAt,
        @Schema(examples = "10:00") String endAt,
        UUID leadId,
        List<Member> members,
        VisitState state,
        @Schema(nullable = true) VisitOutcome outcome,
        @Schema(nullable = true) Boolean hit,
        @Schema(nullable = true) Long workersFound,
        @Schema(nullable = true) Long exposureFoundIdr,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Instant reportDue,
        boolean late,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant reportedAt,
        @Schema(nullable = true) Instant signedAt,
        @Schema(nullable = true) Instant closedAt,
        long version) {

    /** An officer of a visit. */
    @Schema(name = "VisitMember")
    public record Member(UUID officerId, Agency agency) {}

    static VisitView of(Visit visit, List<Member> members, boolean seesComplaint, Instant now) {
        Visit.Result result = visit.result();
        return new VisitView(
                visit.visitId(),
                visit.planId(),
                visit.listId(),
                visit.employerId(),
                visit.workplaceId(),
                visit.name(),
                visit.kind() == ItemKind.COMPLAINT && !seesComplaint ? ItemKind.PRIORITY : visit.kind(),
                visit.type(),
                visit.scale(),
                visit.needs(),
                BigDecimal.valueOf(visit.priorityTenths(), 1),
                visit.regionCode(),
                visit.latitude(),
                visit.longitude(),
                visit.day(),
                visit.startAt().toString(),
                visit.endAt().toString(),
                visit.leadId(),
                members,
                visit.state(),
                visit.outcome(),
                result == null ? null : result.hit(),
                result == null ? null : result.workersFound(),
                result == null ? null : result.exposureFoundIdr(),
                visit.reason(),
                visit.moments().reportDue(),
                visit.late(now),
                visit.moments().started(),
                visit.moments().reported(),
                visit.moments().signed(),
                visit.moments().closed(),
                visit.version());
    }
}
