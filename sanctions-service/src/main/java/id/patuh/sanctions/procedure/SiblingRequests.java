package id.patuh.sanctions.procedure;

import java.util.List;

/** What the case has besides the request that is acted on. */
public record SiblingRequests(boolean undecided, boolean imposed, boolean fined) {
    /** Derives it from the states of the other requests of the case. */
    public static SiblingRequests of(List<RequestState> others, boolean fined) {
        return new SiblingRequests(
                others.stream().anyMatch(RequestState.Undecided.class::isInstance),
                others.stream().anyMatch(RequestState.Imposed.class::isInstance),
                fined);
    }
}
