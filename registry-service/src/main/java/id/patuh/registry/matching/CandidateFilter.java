package id.patuh.registry.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.reference.RegionScope;

/**
 * Which candidates a list has; a null does not restrict it.
 *
 * @param region those in the queues of this province, regency or city
 * @param provinces those of which all employers have their home in these provinces
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
        return new CandidateFilter(
                RegionScope.of(region, caller).region(),
                state,
                reason,
                employer,
                caller.covers(null) ? null : new TreeSet<>(caller.regions()));
    }

    /** Appends SQL conditions on {@code m}, {@code l} and {@code r} with their parameters. */
    void conditions(StringBuilder where, List<Object> parameters) {
        new RegionScope(region, null).conditions("m.region_code", where, parameters);
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
            where.append(
                    " and left(l.region_code, 2) = any (?) and (m.right_id is null or left(r.region_code, 2) = any (?))");
            parameters.add(provinces.toArray(String[]::new));
            parameters.add(provinces.toArray(String[]::new));
        }
    }
}
