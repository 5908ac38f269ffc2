package id.patuh.compliance.visit;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;

/** Who may see and do what of a visit. */
@ApplicationScoped
public class VisitAccess {
    private final VisitStore visits;
    private final OfficerStore officers;

    VisitAccess(VisitStore visits, OfficerStore officers) {
        this.visits = visits;
        this.officers = officers;
    }

    /** A visit that an officer may work on, locked. */
    public record Turn(Visit visit, Officer officer) {
        /**
         * Lets only the lead through.
         *
         * @throws Problem VISIT_NOT_LED
         */
        public Turn asLead() {
            if (!visit.isLed(officer)) {
                throw Problem.of(InspectionProblem.VISIT_NOT_LED);
            }
            return this;
        }

        /**
         * Lets only a step through that the state of the visit allows.
         *
         * @throws Problem VISIT_STATE
         */
        public Turn taking(VisitState.Step step) {
            require(visit, step);
            return this;
        }
    }

    /**
     * A visit as supervisors and auditors of its region and its members may read it.
     *
     * @throws Problem VISIT_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    public Visit readable(UUID id, Caller caller) {
        Visit visit = visits.find(id).orElseThrow(() -> unknown(id));
        if (self(visit, caller).isEmpty()) {
            if (!FieldAccess.oversees(caller)) {
                throw unknown(id);
            }
            caller.requireRegion(visit.regionCode());
        }
        return visit;
    }

    /**
     * Locks a visit of which the caller is a member.
     *
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE
     */
    public Turn member(UUID id, ExpectedVersion expected, Caller caller) {
        Visit visit = visits.lock(id).orElseThrow(() -> unknown(id));
        Officer self = self(visit, caller).orElseThrow(() -> unknown(id));
        expected.requireIfNamed(visit.version());
        return new Turn(visit, self);
    }

    /**
     * Locks a visit in a region that the caller supervises, for a step.
     *
     * @throws Problem VISIT_UNKNOWN, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, ETAG_STALE, VISIT_STATE
     */
    Visit supervised(UUID id, VisitState.Step step, ExpectedVersion expected, Caller caller) {
        Visit visit = visits.lock(id).orElseThrow(() -> unknown(id));
        FieldAccess.requireSupervisor(caller, visit.regionCode());
        expected.requireIfNamed(visit.version());
        require(visit, step);
        return visit;
    }

    /** Whether a caller may know that a visit follows a complaint: supervisors and the lead. Source: UU 21/2003 art. 1 */
    public boolean seesComplaint(Visit visit, Caller caller) {
        return FieldAccess.isSupervisor(caller)
                || self(visit, caller).filter(visit::isLed).isPresent();
    }

    private Optional<Officer> self(Visit visit, Caller caller) {
        return officers.of(caller).filter(officer -> visit.members().contains(officer.officerId()));
    }

    private static void require(Visit visit, VisitState.Step step) {
        if (!step.from(visit.state())) {
            throw Problem.of(InspectionProblem.VISIT_STATE, visit.state().name())
                    .property("state", visit.state());
        }
    }

    private static Problem unknown(UUID id) {
        return Problem.of(InspectionProblem.VISIT_UNKNOWN, id.toString());
    }
}
