package id.patuh.sanctions.work;

import java.util.Set;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.Authority;
import id.patuh.sanctions.problem.OfficialTerms;

/** Whose work a caller may see and change: that of the own agency or unit; those who read everything see any. */
public final class WorkAccess {
    private static final String ALL_REGIONS = "*";

    private WorkAccess() {}

    /**
     * The agency or unit whose work a caller asks for.
     *
     * @param unit true where the work of a unit is asked for, false where that of an agency
     * @param named code of another one than the caller's; null for the own
     * @throws Problem AGENCY_MISMATCH if it is not the caller's to see
     */
    static String owner(Caller caller, boolean unit, String named) {
        String owner = named == null ? caller.agency() : named;
        boolean own = owner.equals(caller.agency()) && belongs(caller, owner);
        if (Authority.isAgency(owner) == unit || !own && !readsEverything(caller)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, unit ? OfficialTerms.unit(named) : OfficialTerms.owner(owner));
        }
        return owner;
    }

    /**
     * The agency or unit of a caller who changes its work.
     *
     * @throws Problem AGENCY_MISMATCH if the caller's role does not belong to it
     */
    public static String own(Caller caller) {
        if (!belongs(caller, caller.agency())) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(caller.agency()));
        }
        return caller.agency();
    }

    private static boolean belongs(Caller caller, String owner) {
        return caller.roles().stream().anyMatch(role -> Authority.belongs(role, owner));
    }

    /** Codes of the provinces that a caller works in. */
    public static Set<String> provinces(Caller caller) {
        return caller.regions().contains(ALL_REGIONS)
                ? Regions.provinces().stream()
                        .map(province -> province.code().value())
                        .collect(Collectors.toSet())
                : caller.regions();
    }

    private static boolean readsEverything(Caller caller) {
        return caller.hasRole(Roles.AUDITOR) || caller.hasRole(Roles.ADMIN);
    }
}
