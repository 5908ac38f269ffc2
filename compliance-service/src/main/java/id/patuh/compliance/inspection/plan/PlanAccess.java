package id.patuh.compliance.inspection.plan;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.InspectionList;
import id.patuh.compliance.inspection.ListStore;
import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;

/** Lets supervisors of its regions to a plan. */
@ApplicationScoped
class PlanAccess {
    private final PlanStore plans;
    private final ListStore lists;

    PlanAccess(PlanStore plans, ListStore lists) {
        this.plans = plans;
        this.lists = lists;
    }

    /**
     * The latest version of a list, to be planned.
     *
     * @throws Problem LIST_UNKNOWN, LIST_SUPERSEDED, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE
     */
    InspectionList list(UUID id, Caller caller) {
        InspectionList list =
                lists.find(id).orElseThrow(() -> Problem.of(InspectionProblem.LIST_UNKNOWN, id.toString()));
        list.regions().forEach(region -> FieldAccess.requireSupervisor(caller, region));
        if (list.supersededBy() != null) {
            throw Problem.of(
                    InspectionProblem.LIST_SUPERSEDED, list.supersededBy().toString());
        }
        return list;
    }

    /**
     * A plan that has been made, locked.
     *
     * @throws Problem as {@link #locked}, and PLAN_NOT_SOLVED, IF_MATCH_REQUIRED, ETAG_STALE
     */
    InspectionPlan readable(UUID id, ExpectedVersion expected, Caller caller) {
        InspectionPlan plan = locked(id, caller);
        expected.require(plan.version());
        if (!plan.state().isReadable()) {
            throw Problem.of(InspectionProblem.PLAN_NOT_SOLVED);
        }
        return plan;
    }

    /**
     * A plan, locked.
     *
     * @throws Problem PLAN_UNKNOWN, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE
     */
    InspectionPlan locked(UUID id, Caller caller) {
        InspectionPlan plan = plans.lock(id).orElseThrow(() -> unknown(id));
        lists.find(plan.listId())
                .orElseThrow()
                .regions()
                .forEach(region -> FieldAccess.requireSupervisor(caller, region));
        return plan;
    }

    static Problem unknown(UUID id) {
        return Problem.of(InspectionProblem.PLAN_UNKNOWN, id.toString());
    }
}
