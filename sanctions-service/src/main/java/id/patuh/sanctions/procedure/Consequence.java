package id.patuh.sanctions.procedure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;

/** What an action on a request means for its case; every other request of the case has a say in it. */
public enum Consequence {
    /** The case stays as it is. */
    NONE {
        @Override
        Optional<CaseState> after(CaseState state, SiblingRequests siblings) {
            return Optional.of(state);
        }
    },

    /** A service is withheld; illegal once no unit may decide on the case. Source: PP 86/2013 art. 9 */
    IMPOSITION {
        @Override
        Optional<CaseState> after(CaseState state, SiblingRequests siblings) {
            return switch (state) {
                case CaseState.Tmp2tRequested s -> Optional.of(new CaseState.Tmp2tImposed());
                case CaseState.Decidable s -> Optional.of(state);
                default -> Optional.empty();
            };
        }
    },

    /** When every unit has refused, the case returns to where the requests were made. Source: PP 86/2013 art. 8 */
    REJECTION {
        @Override
        Optional<CaseState> after(CaseState state, SiblingRequests siblings) {
            boolean last = state instanceof CaseState.Tmp2tRequested && !siblings.undecided();
            return Optional.of(last ? siblings.requestedFrom() : state);
        }
    },

    /** When the last service is given back, the case is closed. Source: PP 86/2013 art. 10 */
    REVOCATION {
        @Override
        Optional<CaseState> after(CaseState state, SiblingRequests siblings) {
            boolean last = state instanceof CaseState.FulfilmentVerified && !siblings.imposed();
            return Optional.of(last ? new CaseState.Closed(CaseOutcome.REVOKED) : state);
        }
    },

    /** When the last service in force is withdrawn or lifted, the case is closed or waits for its other units. Source: UU 30/2014 art. 64 */
    WITHDRAWAL {
        @Override
        Optional<CaseState> after(CaseState state, SiblingRequests siblings) {
            return Optional.of(without(state, siblings, CaseOutcome.WITHDRAWN));
        }
    },

    /** The same after an annulment, and a case that had ended by the decision alone ended by nothing else. Source: UU 30/2014 art. 66 */
    ANNULMENT {
        @Override
        Optional<CaseState> after(CaseState state, SiblingRequests siblings) {
            if (state instanceof CaseState.Closed closed
                    && BY_DECISION.contains(closed.reason())
                    && !siblings.ended()) {
                return Optional.of(new CaseState.Closed(CaseOutcome.ANNULLED));
            }
            return Optional.of(without(state, siblings, CaseOutcome.ANNULLED));
        }
    };

    private static final Set<CaseOutcome> BY_DECISION = EnumSet.of(CaseOutcome.REVOKED, CaseOutcome.WITHDRAWN);

    private static CaseState without(CaseState state, SiblingRequests siblings, CaseOutcome outcome) {
        return switch (state) {
            case CaseState.Tmp2tImposed s when !siblings.imposed() -> undecidedOr(siblings, outcome);
            case CaseState.FulfilmentClaimed s when !siblings.imposed() -> undecidedOr(siblings, outcome);
            case CaseState.FulfilmentVerified s when !siblings.imposed() -> new CaseState.Closed(outcome);
            default -> state;
        };
    }

    private static CaseState undecidedOr(SiblingRequests siblings, CaseOutcome outcome) {
        return siblings.undecided() ? new CaseState.Tmp2tRequested() : new CaseState.Closed(outcome);
    }

    abstract Optional<CaseState> after(CaseState state, SiblingRequests siblings);
}
