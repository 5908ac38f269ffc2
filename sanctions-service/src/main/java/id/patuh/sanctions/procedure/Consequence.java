package id.patuh.sanctions.procedure;

import java.util.List;
import java.util.Optional;

/** What an action on a request means for its case; every other request of the case has a say in it. */
public final class Consequence {
    private Consequence() {}

    /**
     * How the case stands beside the request that is acted on.
     *
     * @param undecided whether another request still awaits a decision
     * @param imposed whether another request is imposed
     * @param fined whether the case has a fine
     */
    public record Rest(boolean undecided, boolean imposed, boolean fined) {
        /**
         * Looks at the other requests.
         *
         * @param others states of the other requests of the case
         * @param fined whether the case has a fine
         * @return how the case stands
         */
        public static Rest of(List<RequestState> others, boolean fined) {
            return new Rest(
                    others.stream().anyMatch(RequestState.Undecided.class::isInstance),
                    others.stream().anyMatch(RequestState.Imposed.class::isInstance),
                    fined);
        }
    }

    /**
     * The state of a case after an action on one of its requests.
     *
     * @param state state of the case
     * @param action what is done to the request, legal in the request's state
     * @param rest how the case stands beside that request
     * @return the next state, the same one if the case does not move, or empty if the case no longer lets the action happen
     */
    public static Optional<CaseState> of(CaseState state, RequestAction action, Rest rest) {
        return switch (action) {
            case RETURN_INCOMPLETE, RESUBMIT, NOTICE_INTENT, RECORD_DELIVERY -> Optional.of(state);
            case IMPOSE ->
                state instanceof CaseState.Decidable decidable ? Optional.of(decidable.imposed()) : Optional.empty();
            case REJECT ->
                Optional.of(
                        state instanceof CaseState.Tmp2tRequested requested && !rest.undecided()
                                ? requested.allRejected(rest.fined())
                                : state);
            case REVOKE ->
                Optional.of(
                        state instanceof CaseState.FulfilmentVerified verified && !rest.imposed()
                                ? verified.allRevoked()
                                : state);
        };
    }
}
