package id.patuh.compliance.inspection.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.planning.UnplannedReason;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/** A plan as callers see it, part by part. */
final class PlanViews {
    private PlanViews() {}

    /** An officer of a team. */
    @Schema(name = "PlanTeamMember")
    record Member(UUID officerId, Agency agency) {}

    /** Where the day of a team begins and ends. */
    @Schema(name = "PlanOffice")
    record Office(String regionCode, double latitude, double longitude) {}

    /**
     * A team.
     *
     * @param members everybody, the lead too
     * @param minutes from leaving the office to the return
     */
    @Schema(name = "PlanTeam")
    record TeamView(UUID teamId, LocalDate date, UUID leadId, List<Member> members, Office office, int minutes) {}

    /**
     * A visit.
     *
     * @param workplaceId record of the workplace; null where the employer's home is visited
     * @param kind how it came on the list; a complaint reads PRIORITY to all who may not know of it
     * @param startAt local time of the team's office
     * @param endAt local time of the team's office
     * @param travelMinutesBefore on the road before it
     * @param order in the day of the team, from 1
     * @param pinned whether a re-plan keeps it
     */
    @Schema(name = "PlanVisit")
    record VisitView(
            UUID visitId,
            UUID employerId,
            @Schema(nullable = true) UUID workplaceId,
            String name,
            ItemKind kind,
            VisitType type,
            BusinessScale scale,
            List<Agency> needs,
            LocalDate date,
            @Schema(examples = "08:00") String startAt,
            @Schema(examples = "09:30") String endAt,
            int travelMinutesBefore,
            int durationMinutes,
            UUID teamId,
            int order,
            double latitude,
            double longitude,
            String regionCode,
            BigDecimal priority,
            boolean pinned) {}

    /** A door that is left. */
    @Schema(name = "PlanUnplanned")
    record UnplannedView(
            UUID employerId,
            @Schema(nullable = true) UUID workplaceId,
            String name,
            ItemKind kind,
            BigDecimal priority,
            UnplannedReason reason) {}

    /** Whether a re-plan keeps a visit. */
    @Schema(name = "PlanVisitPin")
    record PinBody(@NotNull Boolean pinned) {}

    /**
     * Why a plan is changed.
     *
     * @param listId a later version of the list; null for that of the plan
     */
    @Schema(name = "InspectionReplan")
    record ReplanBody(
            @NotBlank @Size(max = 500) String reason,
            @Schema(nullable = true) UUID listId) {}
}
