package id.patuh.kit.caller;

import java.util.Set;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;

/**
 * Who makes a request. The two {@code require} methods are the guards of agency and region; every refusal they make is logged
 * and audited where it is answered.
 *
 * @param agency claim {@code agency}: an {@link Agency} or a service unit's code; empty when the token has none
 * @param regions claim {@code regions}: province codes of two digits, or {@code *} for all
 */
public record Caller(String subject, String agency, Set<String> roles, Set<String> regions) {

    private static final String ALL_REGIONS = "*";
    private static final int PROVINCE_DIGITS = 2;

    public Caller {
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
    }

    /** Whether the caller holds a role of {@link Roles}. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether the caller acts for an agency. */
    public boolean agencyIs(Agency other) {
        return other.name().equals(agency);
    }

    /**
     * Whether a region is in the caller's scope.
     *
     * @param regionCode province or regency code; its first two digits are the province
     */
    public boolean covers(String regionCode) {
        if (regions.contains(ALL_REGIONS)) {
            return true;
        }
        return regionCode != null
                && regionCode.length() >= PROVINCE_DIGITS
                && regions.contains(regionCode.substring(0, PROVINCE_DIGITS));
    }

    /** Refuses with REGION_OUT_OF_SCOPE unless the region is in the caller's scope. */
    public void requireRegion(String regionCode) {
        if (!covers(regionCode)) {
            throw Problem.of(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion(regionCode));
        }
    }

    /** Refuses with AGENCY_MISMATCH or REGION_OUT_OF_SCOPE whoever does not act for Kemenaker in the whole country. */
    public void requireNational() {
        requireAgency(Agency.KEMENAKER);
        requireRegion(ALL_REGIONS);
    }

    /**
     * Refuses with AGENCY_MISMATCH unless the caller acts for the agency in a role that its staff may hold: the officer of one agency is no
     * officer of another, whatever agency the token names.
     *
     * @param allowed roles and groups of roles that the act is open to
     */
    public void requireAgency(Agency required, String... allowed) {
        requireAgency(required);
        if (RoleGroups.expand(allowed).stream()
                .noneMatch(role -> hasRole(role) && Roles.agencyOf(role).orElse(required) == required)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, required);
        }
    }

    /** Refuses with AGENCY_MISMATCH unless the caller acts for the agency. */
    public void requireAgency(Agency required) {
        if (!agencyIs(required)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, required);
        }
    }
}
