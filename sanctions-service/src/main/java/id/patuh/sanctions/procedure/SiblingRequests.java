package id.patuh.sanctions.procedure;

import java.util.List;

/**
 * What the case has besides the request that is acted on.
 *
 * @param ended whether a service was withheld by another request and given back, otherwise than by annulment
 * @param requestedFrom state in which the case asked the units, to which it returns when all have refused
 */
public record SiblingRequests(boolean undecided, boolean imposed, boolean ended, CaseState requestedFrom) {
    /** Derives it from the states of the other requests of the case. */
    public static SiblingRequests of(List<RequestState> others, CaseState requestedFrom) {
        return new SiblingRequests(
                others.stream().anyMatch(RequestState.Undecided.class::isInstance),
                others.stream().anyMatch(RequestState.Imposed.class::isInstance),
                others.stream()
                        .anyMatch(other ->
                                other instanceof RequestState.Revoked || other instanceof RequestState.Withdrawn),
                requestedFrom);
    }
}
