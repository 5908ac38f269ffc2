package id.patuh.sanctions.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.OfficialTerms;

/**
 * Whether a caller may act at all: role, agency or unit, and region. Which roles may take an action is policy data; that an
 * officer's role binds to one agency is not.
 */
public final class Authority {
    private static final Set<String> UNIT_ROLES = Set.of(Roles.SERVICE_UNIT_OFFICER, Roles.SERVICE_UNIT_HEAD);

    private static final Set<String> OFFICER_ROLES = Set.of(
            Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.KEMENAKER_INSPECTOR, Roles.KEMENAKER_SUPERVISOR);

    private static final Set<String> CASE_READERS = Set.copyOf(RoleGroups.expand(RoleGroups.CASE_READERS).stream()
            .filter(role -> !UNIT_ROLES.contains(role))
            .toList());

    private Authority() {}

    /** Why a caller may not act for one house; empty if the caller may. */
    public static List<Problem> refusals(Caller caller, Set<String> roles, String owner, String regionCode) {
        return refusals(caller, roles, Set.of(owner), regionCode);
    }

    /** Why a caller may not act for any of some houses; empty if the caller may. */
    public static List<Problem> refusals(Caller caller, Set<String> roles, Set<String> owners, String regionCode) {
        List<Problem> refusals = new ArrayList<>();
        if (roles.stream().noneMatch(caller::hasRole)) {
            refusals.add(Problem.of(KitProblem.ROLE_MISSING));
        } else if (roles.stream().noneMatch(role -> caller.hasRole(role) && actsFor(role, owners, caller))) {
            refusals.add(Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owners(owners)));
        }
        if (!caller.covers(regionCode)) {
            refusals.add(Problem.of(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion(regionCode)));
        }
        return refusals;
    }

    /** The appeal authority is the superior of every office in its region, and belongs to none of them. */
    private static boolean actsFor(String role, Set<String> owners, Caller caller) {
        return role.equals(Roles.APPEAL_AUTHORITY) || (owners.contains(caller.agency()) && fits(role, caller.agency()));
    }

    /**
     * Refuses a caller who may not act.
     *
     * @throws Problem the first of {@link #refusals}
     */
    public static void require(Caller caller, Set<String> roles, String owner, String regionCode) {
        require(caller, roles, Set.of(owner), regionCode);
    }

    /**
     * Refuses a caller who may not act for any of some houses.
     *
     * @throws Problem the first of {@link #refusals}
     */
    public static void require(Caller caller, Set<String> roles, Set<String> owners, String regionCode) {
        refusals(caller, roles, owners, regionCode).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** An officer's role belongs to one agency; roles of service units to any unit, and to no agency. */
    private static boolean fits(String role, String owner) {
        return switch (role) {
            case Roles.BPJS_TK_OFFICER -> Agency.BPJS_TK.name().equals(owner);
            case Roles.BPJS_KES_OFFICER -> Agency.BPJS_KES.name().equals(owner);
            case Roles.KEMENAKER_INSPECTOR, Roles.KEMENAKER_SUPERVISOR ->
                Agency.KEMENAKER.name().equals(owner);
            case Roles.SERVICE_UNIT_OFFICER, Roles.SERVICE_UNIT_HEAD ->
                Arrays.stream(Agency.values()).noneMatch(agency -> agency.name().equals(owner));
            default -> true;
        };
    }

    /** Whether a role is that of an officer or head of an agency or service unit. */
    public static boolean belongs(String role, String owner) {
        return UNIT_ROLES.contains(role) ? !isAgency(owner) : OFFICER_ROLES.contains(role) && fits(role, owner);
    }

    /** Whether a code is that of an agency, and not of a service unit. */
    public static boolean isAgency(String owner) {
        return Arrays.stream(Agency.values()).anyMatch(agency -> agency.name().equals(owner));
    }

    /** True for staff of service units who hold no role that reads cases: they see them only through the requests to their own unit. */
    public static boolean seesOwnUnitOnly(Caller caller) {
        return UNIT_ROLES.stream().anyMatch(caller::hasRole)
                && CASE_READERS.stream().noneMatch(role -> caller.hasRole(role) && fits(role, caller.agency()));
    }
}
