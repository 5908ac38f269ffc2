package id.patuh.compliance.officer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.problem.Problem;

/** Who may do what in the field. */
@ApplicationScoped
public class FieldAccess {
    private final OfficerStore officers;

    FieldAccess(OfficerStore officers) {
        this.officers = officers;
    }

    /** Whether the caller leads the inspectors: plans, assigns, overrides. */
    public static boolean isSupervisor(Caller caller) {
        return caller.hasRole(Roles.KEMENAKER_SUPERVISOR) && caller.agencyIs(Agency.KEMENAKER);
    }

    /** Whether the caller sees what supervisors see: one of them, or an auditor. */
    public static boolean oversees(Caller caller) {
        return isSupervisor(caller) || caller.hasRole(Roles.AUDITOR);
    }

    /**
     * Lets a supervisor of a region through.
     *
     * @param regionCode province or regency; {@code *} for the whole country
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE
     */
    public static void requireSupervisor(Caller caller, String regionCode) {
        caller.requireAgency(Agency.KEMENAKER, Roles.KEMENAKER_SUPERVISOR);
        caller.requireRegion(regionCode);
    }

    /**
     * The officer that the caller is.
     *
     * @throws Problem OFFICER_NOT_ENTERED
     */
    public Officer self(Caller caller) {
        return officers.of(caller).orElseThrow(() -> Problem.of(InspectionProblem.OFFICER_NOT_ENTERED));
    }

    /**
     * Lets supervisors of the officer's region, auditors if only read, and the officer through.
     *
     * @throws Problem OFFICER_UNKNOWN to anybody else, who does not learn that there is one
     */
    Officer require(UUID id, Caller caller, boolean write) {
        Officer officer = officers.find(id).orElseThrow(() -> unknown(id));
        if (officer.is(caller)) {
            return officer;
        }
        if (write ? !isSupervisor(caller) : !oversees(caller)) {
            throw unknown(id);
        }
        caller.requireRegion(officer.homeRegion());
        return officer;
    }

    static Problem unknown(UUID id) {
        return Problem.of(InspectionProblem.OFFICER_UNKNOWN, id.toString());
    }
}
