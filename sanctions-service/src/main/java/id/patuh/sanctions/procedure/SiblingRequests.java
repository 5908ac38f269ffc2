package id.patuh.sanctions.procedure;

import java.util.List;

/**
 * What the case has besides the request that is acted on.
 *
 * @param requestedFrom state in which the case asked the units, to which it returns when all have refused
 */
public record SiblingRequests(boolean undecided, boolean imposed, CaseState requestedFrom) {
    /** Derives it from the states of the other requests of the case. */
    public static SiblingRequests of(List<RequestState> others, CaseState requestedFrom) {
        return new SiblingRequests(
                others.stream().anyMatch(RequestState.Undecided.class::isInstance),
                others.stream().anyMatch(RequestState.Imposed.class::isInstance),
                requestedFrom);
    }
}
