package id.patuh.compliance.inspection.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;

/** Ends the search for plans, publishes them and pins their visits. */
@ApplicationScoped
class PlanService {
    private static final String SUBJECT = "inspection-plan";

    private final PlanAccess access;
    private final PlanStore plans;
    private final PlanContentStore contents;
    private final PlanCheck check;
    private final VisitBook visits;
    private final AuditLog audit;
    private final Clock clock;

    PlanService(
            PlanAccess access,
            PlanStore plans,
            PlanContentStore contents,
            PlanCheck check,
            VisitBook visits,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.contents = contents;
        this.check = check;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends a search; the best it had reached becomes the plan.
     *
     * @throws Problem PLAN_UNKNOWN, PLAN_NOT_SOLVING, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE
     */
    @Transactional
    InspectionPlan stop(UUID id, Caller caller) {
        InspectionPlan plan = access.locked(id, caller);
        if (plan.state() != PlanState.SOLVING) {
            throw Problem.of(InspectionProblem.PLAN_NOT_SOLVING);
        }
        plans.askToStop(id);
        audit.record("INSPECTION_PLAN_STOPPED", SUBJECT, id.toString(), Map.of());
        return plans.find(id).orElseThrow();
    }

    /**
     * Makes the visits of a plan stand, and those of the plan that it changes fall.
     *
     * @throws Problem PLAN_UNKNOWN, PLAN_NOT_SOLVED, PLAN_PUBLISHED, PLAN_OUTDATED, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE,
     *     IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    InspectionPlan publish(UUID id, ExpectedVersion expected, Caller caller) {
        InspectionPlan plan = access.readable(id, expected, caller);
        if (plan.state() == PlanState.PUBLISHED) {
            throw Problem.of(InspectionProblem.PLAN_PUBLISHED);
        }
        check.lockPublications();
        List<PlannedVisit> planned = contents.visits(plan);
        int broken = check.broken(plan, planned);
        if (broken > 0) {
            throw Problem.of(InspectionProblem.PLAN_OUTDATED, broken);
        }
        Instant now = now();
        if (plan.replans() != null) {
            visits.cancel(plan.replans(), planned, plan.reason(), now, caller.subject());
        }
        visits.plan(plan, planned, now, caller.subject());
        plans.published(id, now);
        audit.record("INSPECTION_PLAN_PUBLISHED", SUBJECT, id.toString(), Map.of("visits", planned.size()));
        return plans.find(id).orElseThrow();
    }

    /**
     * Pins a visit, so that a re-plan keeps it, or lets it go.
     *
     * @throws Problem PLAN_UNKNOWN, PLAN_NOT_SOLVED, PLAN_VISIT_UNKNOWN, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, IF_MATCH_REQUIRED,
     *     ETAG_STALE
     */
    @Transactional
    PlannedVisit pin(UUID id, UUID visit, boolean pinned, ExpectedVersion expected, Caller caller) {
        InspectionPlan plan = access.readable(id, expected, caller);
        if (!contents.pin(id, visit, pinned)) {
            throw Problem.of(InspectionProblem.PLAN_VISIT_UNKNOWN, visit.toString());
        }
        audit.record(
                "PLANNED_VISIT_PINNED", SUBJECT, id.toString(), Map.of("visit", visit.toString(), "pinned", pinned));
        return contents.visits(plan).stream()
                .filter(one -> one.visitId().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
