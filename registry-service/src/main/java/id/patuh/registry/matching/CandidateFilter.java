package id.patuh.registry.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * Which candidates a list has; a null does not restrict it.
 *
 * @param region those in the queues of this province, regency or city
 * @param state those in this state
 * @param reason those raised for this reason
 * @param employer those that concern this employer
 * @param provinces those of which both employers are in these provinces
 */
record CandidateFilter(
        RegionCode region,
        MatchCandidate.State state,
        MatchCandidate.Reason reason,
        UUID employer,
        Set<String> provinces) {

    /**
     * Reads the region and adds the caller's scope.
     *
     * @throws Problem PARAMETER_INVALID, REGION_OUT_OF_SCOPE
     */
    static CandidateFilter of(
            String region, MatchCandidate.State state, MatchCandidate.Reason reason, UUID employer, Caller caller) {
        RegionCode asked = region == null ? null : region(region);
        if (asked != null) {
            caller.requireRegion(asked.value());
        }
        return new CandidateFilter(
                asked, state, reason, employer, caller.covers(null) ? null : new TreeSet<>(caller.regions()));
    }

    /** Appends SQL conditions on {@code m}, {@code l} and {@code r} with their parameters. */
    void conditions(StringBuilder where, List<Object> parameters) {
        if (region != null) {
            where.append(" and m.region_code >= ? and m.region_code < ?");
            parameters.add(region.value());
            // The next code of the same length: '31' to '32', '3171' to '3172'.
            parameters.add(Integer.toString(Integer.parseInt(region.value()) + 1));
        }
        if (state != null) {
            where.append(" and m.state = ?");
            parameters.add(state.name());
        }
        if (reason != null) {
            where.append(" and m.reason = ?");
            parameters.add(reason.name());
        }
        if (employer != null) {
            where.append(" and ? in (m.left_id, m.right_id)");
            parameters.add(employer);
        }
        if (provinces != null) {
            where.append(" and left(l.region_code, 2) = any (?) and left(r.region_code, 2) = any (?)");
            parameters.add(provinces.toArray(String[]::new));
            parameters.add(provinces.toArray(String[]::new));
        }
    }

    private static RegionCode region(String text) {
        try {
            return RegionCode.parse(text);
        } catch (InvalidValueException unknown) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "region")
                    .with(new FieldError(
                            "/region",
                            unknown.code().name(),
                            unknown.code().indonesian(),
                            unknown.code().english()));
        }
    }
}
