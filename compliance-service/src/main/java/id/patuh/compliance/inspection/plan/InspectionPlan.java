package id.patuh.compliance.inspection.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.planning.PlanScore;

/**
 * A plan and how good it is; its teams and visits are read beside it.
 *
 * @param officerIds officers who may go
 * @param score the best so far; null before the first
 * @param unplanned doors that are left; null before the end of the search
 * @param replans the plan that it changes; null for one that was made anew
 * @param kept visits of that plan that stay as they are; null without one
 * @param moved other visits of that plan that got another day or team, or fell out; null without one
 * @param jobId the job of the search
 */
@Schema(name = "InspectionPlan")
public record InspectionPlan(
        UUID planId,
        UUID listId,
        LocalDate from,
        LocalDate to,
        List<UUID> officerIds,
        int timeLimitSeconds,
        long seed,
        PlanState state,
        @Schema(nullable = true) Score score,
        @Schema(nullable = true) Integer unplanned,
        @Schema(nullable = true) UUID replans,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Integer kept,
        @Schema(nullable = true) Integer moved,
        @Schema(nullable = true) UUID jobId,
        Instant madeAt,
        String madeBy,
        @Schema(nullable = true) Instant solvedAt,
        @Schema(nullable = true) Instant publishedAt,
        long version) {

    /**
     * How good a plan is; its hard rules hold.
     *
     * @param hard broken hard rules, always 0
     * @param priority sum over the visits, 0 to 100 each
     * @param travelMinutes on the road, the ways back to the offices too
     * @param teamDays teams times days
     * @param squares sum over the officers of the square of their visits: the lower, the more even
     */
    @Schema(name = "InspectionPlanScore")
    public record Score(int hard, int visits, BigDecimal priority, long travelMinutes, int teamDays, long squares) {
        static Score of(PlanScore score) {
            return new Score(
                    0,
                    score.visits(),
                    BigDecimal.valueOf(score.priorityTenths(), 1),
                    score.travelMinutes(),
                    score.teamDays(),
                    score.squares());
        }
    }
}
