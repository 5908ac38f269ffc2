package id.patuh.sanctions.sanctioncase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ProblemCode;

/**
 * Whether a caller may act at all: role, agency or unit, and region. Which roles may take an action is policy data; that an
 * officer's role binds to one agency is not.
 */
public final class Authority {
    private Authority() {}

    /**
     * Why a caller may not act.
     *
     * @param caller the caller
     * @param roles roles that may take the action
     * @param house agency or service unit that the action belongs to
     * @param regionCode region of the case
     * @return reasons; empty if the caller may
     */
    public static List<ProblemCode> refusals(Caller caller, Set<String> roles, String house, String regionCode) {
        List<ProblemCode> refusals = new ArrayList<>();
        if (roles.stream().noneMatch(role -> caller.hasRole(role) && fits(role, house))) {
            refusals.add(
                    roles.stream().anyMatch(caller::hasRole) ? KitProblem.AGENCY_MISMATCH : KitProblem.ROLE_MISSING);
        } else if (!house.equals(caller.agency())) {
            refusals.add(KitProblem.AGENCY_MISMATCH);
        }
        if (!caller.covers(regionCode)) {
            refusals.add(KitProblem.REGION_OUT_OF_SCOPE);
        }
        return refusals;
    }

    /**
     * Refuses a caller who may not act.
     *
     * @param caller the caller
     * @param roles roles that may take the action
     * @param house agency or service unit that the action belongs to
     * @param regionCode region of the case
     * @throws Problem with the first reason
     */
    public static void require(Caller caller, Set<String> roles, String house, String regionCode) {
        refusals(caller, roles, house, regionCode).stream().findFirst().ifPresent(code -> {
            throw Problem.of(code, code == KitProblem.REGION_OUT_OF_SCOPE ? regionCode : house);
        });
    }

    /** An officer's role belongs to one agency; roles of service units to any unit. */
    private static boolean fits(String role, String house) {
        return switch (role) {
            case Roles.BPJS_TK_OFFICER -> Agency.BPJS_TK.name().equals(house);
            case Roles.BPJS_KES_OFFICER -> Agency.BPJS_KES.name().equals(house);
            case Roles.KEMENAKER_INSPECTOR, Roles.KEMENAKER_SUPERVISOR ->
                Agency.KEMENAKER.name().equals(house);
            default -> true;
        };
    }

    /**
     * Whether a caller sees cases only through the requests to its own unit.
     *
     * @param caller the caller
     * @return true for staff of service units that hold no other role
     */
    public static boolean bound(Caller caller) {
        return (caller.hasRole(Roles.SERVICE_UNIT_OFFICER) || caller.hasRole(Roles.SERVICE_UNIT_HEAD))
                && caller.roles().stream()
                        .allMatch(role ->
                                role.equals(Roles.SERVICE_UNIT_OFFICER) || role.equals(Roles.SERVICE_UNIT_HEAD));
    }
}
