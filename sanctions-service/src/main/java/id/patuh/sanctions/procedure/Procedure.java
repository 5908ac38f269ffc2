package id.patuh.sanctions.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The main line of the sanction procedure: which action leads from which state to which. Guards are apart, in
 * {@link CaseGuards} and {@link RequestGuards}: this class says what is possible at all, they say whether it may happen now.
 *
 * <p>Source: PP 86/2013 art. 5
 */
public final class Procedure {
    private Procedure() {}

    /**
     * The state an action leads to.
     *
     * @param state state of the case
     * @param action what is done
     * @return the next state, the same one if the action does not move the case, or empty if the action is illegal here
     */
    public static Optional<CaseState> next(CaseState state, CaseAction action) {
        return switch (state) {
            case CaseState.UnderExamination s -> examination(s, action);
            case CaseState.Examined s -> examined(s, action);
            case CaseState.Warning1 s -> warning1(s, action);
            case CaseState.Warning2 s -> warning2(s, action);
            case CaseState.Fined s -> fined(s, action);
            case CaseState.Tmp2tRequested s -> requested(s, action);
            case CaseState.Tmp2tImposed s -> imposed(s, action);
            case CaseState.FulfilmentClaimed s -> claimed(s, action);
            case CaseState.FulfilmentVerified s -> verified(s, action);
            case CaseState.Closed s -> Optional.empty();
        };
    }

    /**
     * The state an action leads to.
     *
     * @param state state of the request
     * @param action what is done
     * @return the next state, the same one if the action does not move the request, or empty if the action is illegal here
     */
    public static Optional<RequestState> next(RequestState state, RequestAction action) {
        return switch (state) {
            case RequestState.Open s -> open(s, action);
            case RequestState.Returned s -> action == RequestAction.RESUBMIT ? Optional.of(s.resubmitted()) : none();
            case RequestState.IntentNoticed s -> noticed(s, action);
            case RequestState.Imposed s -> imposed(s, action);
            case RequestState.Revoked s -> action == RequestAction.RECORD_DELIVERY ? Optional.of(s) : none();
            case RequestState.Rejected s -> none();
            case RequestState.Stopped s -> none();
        };
    }

    /**
     * Everything that is possible in a state, guards aside.
     *
     * @param state state of the case
     * @return the legal actions in the order of the procedure
     */
    public static List<CaseAction> legal(CaseState state) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> next(state, action).isPresent())
                .toList();
    }

    /**
     * Everything that is possible in a state, guards aside.
     *
     * @param state state of the request
     * @return the legal actions in the order of the procedure
     */
    public static List<RequestAction> legal(RequestState state) {
        return Arrays.stream(RequestAction.values())
                .filter(action -> next(state, action).isPresent())
                .toList();
    }

    private static Optional<CaseState> examination(CaseState.UnderExamination state, CaseAction action) {
        return switch (action) {
            case CONFIRM_EXAMINATION -> Optional.of(state.confirmed());
            case CLOSE_UNFOUNDED -> Optional.of(state.unfounded());
            case RECORD_PERFORMANCE -> Optional.of(state.performed());
            case OPEN,
                    ISSUE_WARNING,
                    RECORD_DELIVERY,
                    IMPOSE_FINE,
                    RECORD_PAYMENT,
                    REQUEST_TMP2T,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> examined(CaseState.Examined state, CaseAction action) {
        return switch (action) {
            case ISSUE_WARNING -> Optional.of(state.warned());
            case RECORD_DELIVERY -> Optional.of(state);
            case RECORD_PERFORMANCE -> Optional.of(state.performed());
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    IMPOSE_FINE,
                    RECORD_PAYMENT,
                    REQUEST_TMP2T,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> warning1(CaseState.Warning1 state, CaseAction action) {
        return switch (action) {
            case ISSUE_WARNING -> Optional.of(state.warned());
            case RECORD_DELIVERY -> Optional.of(state);
            case RECORD_PERFORMANCE -> Optional.of(state.performed());
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    IMPOSE_FINE,
                    RECORD_PAYMENT,
                    REQUEST_TMP2T,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> warning2(CaseState.Warning2 state, CaseAction action) {
        return switch (action) {
            case IMPOSE_FINE -> Optional.of(state.fined());
            case REQUEST_TMP2T -> Optional.of(state.requestedWithoutFine());
            case RECORD_DELIVERY -> Optional.of(state);
            case RECORD_PERFORMANCE -> Optional.of(state.performed());
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    ISSUE_WARNING,
                    RECORD_PAYMENT,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> fined(CaseState.Fined state, CaseAction action) {
        return switch (action) {
            case REQUEST_TMP2T -> Optional.of(state.requested());
            case RECORD_DELIVERY, RECORD_PAYMENT -> Optional.of(state);
            case RECORD_PERFORMANCE -> Optional.of(state.performed());
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    ISSUE_WARNING,
                    IMPOSE_FINE,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> requested(CaseState.Tmp2tRequested state, CaseAction action) {
        return switch (action) {
            case RECORD_DELIVERY, RECORD_PAYMENT -> Optional.of(state);
            case RECORD_PERFORMANCE -> Optional.of(state.performed());
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    ISSUE_WARNING,
                    IMPOSE_FINE,
                    REQUEST_TMP2T,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> imposed(CaseState.Tmp2tImposed state, CaseAction action) {
        return switch (action) {
            case CLAIM_FULFILMENT -> Optional.of(state.claimed());
            case RECORD_DELIVERY, RECORD_PAYMENT -> Optional.of(state);
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    ISSUE_WARNING,
                    IMPOSE_FINE,
                    REQUEST_TMP2T,
                    RECORD_PERFORMANCE,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> claimed(CaseState.FulfilmentClaimed state, CaseAction action) {
        return switch (action) {
            case VERIFY_FULFILMENT -> Optional.of(state.verified());
            case REFUSE_FULFILMENT -> Optional.of(state.refused());
            case RECORD_DELIVERY, RECORD_PAYMENT -> Optional.of(state);
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    ISSUE_WARNING,
                    IMPOSE_FINE,
                    REQUEST_TMP2T,
                    RECORD_PERFORMANCE,
                    CLAIM_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<CaseState> verified(CaseState.FulfilmentVerified state, CaseAction action) {
        return switch (action) {
            case RECORD_DELIVERY -> Optional.of(state);
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    ISSUE_WARNING,
                    IMPOSE_FINE,
                    RECORD_PAYMENT,
                    REQUEST_TMP2T,
                    RECORD_PERFORMANCE,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> Optional.empty();
        };
    }

    private static Optional<RequestState> open(RequestState.Open state, RequestAction action) {
        return switch (action) {
            case RETURN_INCOMPLETE -> Optional.of(state.returned());
            case NOTICE_INTENT -> Optional.of(state.noticed());
            case REJECT -> Optional.of(state.rejected());
            case RESUBMIT, IMPOSE, RECORD_DELIVERY, REVOKE -> none();
        };
    }

    private static Optional<RequestState> noticed(RequestState.IntentNoticed state, RequestAction action) {
        return switch (action) {
            case IMPOSE -> Optional.of(state.imposed());
            case REJECT -> Optional.of(state.rejected());
            case RECORD_DELIVERY -> Optional.of(state);
            case RETURN_INCOMPLETE, RESUBMIT, NOTICE_INTENT, REVOKE -> none();
        };
    }

    private static Optional<RequestState> imposed(RequestState.Imposed state, RequestAction action) {
        return switch (action) {
            case RECORD_DELIVERY -> Optional.of(state);
            case REVOKE -> Optional.of(state.revoked());
            case RETURN_INCOMPLETE, RESUBMIT, NOTICE_INTENT, IMPOSE, REJECT -> none();
        };
    }

    private static Optional<RequestState> none() {
        return Optional.empty();
    }
}
