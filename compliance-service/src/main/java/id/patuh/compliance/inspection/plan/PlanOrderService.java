package id.patuh.compliance.inspection.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.problem.Problem;

/** Orders plans; the search is a job. */
@ApplicationScoped
class PlanOrderService {
    private final PlanAccess access;
    private final PlanStore plans;
    private final ProblemBuilder problems;
    private final CrewBuilder crews;
    private final JobService jobs;
    private final AuditLog audit;
    private final Clock clock;

    PlanOrderService(
            PlanAccess access,
            PlanStore plans,
            ProblemBuilder problems,
            CrewBuilder crews,
            JobService jobs,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.problems = problems;
        this.crews = crews;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders a plan; the search is a job.
     *
     * @throws Problem VALIDATION_FAILED, OFFICER_UNKNOWN, LIST_UNKNOWN, LIST_SUPERSEDED, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, NO_LEAD, NO_WORKING_DAY
     */
    @Transactional
    InspectionPlan order(PlanBody body, Caller caller) {
        body.check();
        if (body.officerIds() != null) {
            crews.requireActive(body.officerIds());
        }
        return order(
                body.listId(),
                body.from(),
                body.to(),
                body.officerIds(),
                body.timeLimitSeconds(),
                body.seed(),
                null,
                null,
                caller);
    }

    /**
     * Orders a plan that changes another one: visits that are past, in progress or pinned stay as they are.
     *
     * @param listId a later version of the list; null for that of the plan
     * @throws Problem as {@link #order}, and PLAN_UNKNOWN, PLAN_NOT_SOLVED, IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    InspectionPlan replan(UUID id, String reason, UUID listId, ExpectedVersion expected, Caller caller) {
        InspectionPlan before = access.readable(id, expected, caller);
        return order(
                listId == null ? before.listId() : listId,
                before.from(),
                before.to(),
                before.officerIds(),
                before.timeLimitSeconds(),
                before.seed(),
                before.planId(),
                reason,
                caller);
    }

    private InspectionPlan order(
            UUID listId,
            LocalDate from,
            LocalDate to,
            Collection<UUID> named,
            int timeLimitSeconds,
            long seed,
            UUID replans,
            String reason,
            Caller caller) {
        List<Officer> crew = crews.officers(named, access.list(listId, caller));
        if (crew.stream().noneMatch(officer -> officer.agency() == Agency.KEMENAKER)) {
            throw Problem.of(InspectionProblem.NO_LEAD);
        }
        if (!problems.hasDay(from, to)) {
            throw Problem.of(InspectionProblem.NO_WORKING_DAY);
        }
        InspectionPlan plan = ordered(listId, from, to, crew, timeLimitSeconds, seed, replans, reason, caller);
        plans.insert(plan);
        plans.job(plan.planId(), jobs.submit(PlanJob.KIND, new PlanJob.Input(plan.planId()), (long) timeLimitSeconds));
        audit.record(
                "INSPECTION_PLAN_ORDERED",
                "inspection-plan",
                plan.planId().toString(),
                Map.of("list", listId.toString()));
        return plans.find(plan.planId()).orElseThrow();
    }

    private InspectionPlan ordered(
            UUID listId,
            LocalDate from,
            LocalDate to,
            List<Officer> crew,
            int timeLimitSeconds,
            long seed,
            UUID replans,
            String reason,
            Caller caller) {
        return new InspectionPlan(
                Ids.next(),
                listId,
                from,
                to,
                crew.stream().map(Officer::officerId).toList(),
                timeLimitSeconds,
                seed,
                PlanState.SOLVING,
                null,
                null,
                replans,
                reason,
                null,
                null,
                null,
                now(),
                caller.subject(),
                null,
                null,
                1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
