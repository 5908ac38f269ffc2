package id.patuh.sanctions.procedure;

import java.util.Optional;

/**
 * State of a sanction case on the main line. Each state offers only the moves that are legal from it, so that an illegal
 * transition does not compile; {@link Procedure} maps action names to these moves.
 */
public sealed interface CaseState {
    /**
     * The name of this state.
     *
     * @return its stored and published name
     */
    CaseStatus status();

    /**
     * Why the case is closed.
     *
     * @return empty while the case is open
     */
    default Optional<Outcome> outcome() {
        return Optional.empty();
    }

    /**
     * Restores a state from its stored form.
     *
     * @param status stored name
     * @param outcome stored outcome; null while open
     * @return the state
     */
    static CaseState of(CaseStatus status, Outcome outcome) {
        return switch (status) {
            case UNDER_EXAMINATION -> new UnderExamination();
            case EXAMINED -> new Examined();
            case WARNING_1 -> new Warning1();
            case WARNING_2 -> new Warning2();
            case FINED -> new Fined();
            case TMP2T_REQUESTED -> new Tmp2tRequested();
            case TMP2T_IMPOSED -> new Tmp2tImposed();
            case FULFILMENT_CLAIMED -> new FulfilmentClaimed();
            case FULFILMENT_VERIFIED -> new FulfilmentVerified();
            case CLOSED -> new Closed(outcome);
        };
    }

    /** A state before any service is withheld: performance ends the case. Source: PP 86/2013 art. 10 */
    sealed interface BeforeImposition extends CaseState
            permits UnderExamination, Examined, Warning1, Warning2, Fined, Tmp2tRequested {
        /**
         * The employer performed its duty.
         *
         * @return the closed case
         */
        default Closed performed() {
            return new Closed(Outcome.PERFORMED);
        }
    }

    /** A state in which a service unit may still decide to withhold its service. */
    sealed interface Decidable extends CaseState permits Tmp2tRequested, Tmp2tImposed, FulfilmentClaimed {
        /**
         * A unit imposed TMP2T; later decisions of other units leave a case that is already imposed as it is.
         *
         * @return the state after the decision
         */
        CaseState imposed();
    }

    /** Under examination. Source: PP 86/2013 art. 13 */
    record UnderExamination() implements BeforeImposition {
        @Override
        public CaseStatus status() {
            return CaseStatus.UNDER_EXAMINATION;
        }

        Examined confirmed() {
            return new Examined();
        }

        Closed unfounded() {
            return new Closed(Outcome.UNFOUNDED);
        }
    }

    /** Grounds confirmed; a warning may follow. Source: PP 86/2013 art. 13 */
    record Examined() implements BeforeImposition {
        @Override
        public CaseStatus status() {
            return CaseStatus.EXAMINED;
        }

        Warning1 warned() {
            return new Warning1();
        }
    }

    /** First warning issued. Source: PP 86/2013 art. 6 */
    record Warning1() implements BeforeImposition {
        @Override
        public CaseStatus status() {
            return CaseStatus.WARNING_1;
        }

        Warning2 warned() {
            return new Warning2();
        }
    }

    /** Second and last warning issued. Source: PP 86/2013 art. 6 */
    record Warning2() implements BeforeImposition {
        @Override
        public CaseStatus status() {
            return CaseStatus.WARNING_2;
        }

        Fined fined() {
            return new Fined();
        }

        Tmp2tRequested requestedWithoutFine() {
            return new Tmp2tRequested();
        }
    }

    /** Fine imposed. Source: PP 86/2013 art. 7 */
    record Fined() implements BeforeImposition {
        @Override
        public CaseStatus status() {
            return CaseStatus.FINED;
        }

        Tmp2tRequested requested() {
            return new Tmp2tRequested();
        }
    }

    /** Units were asked. Source: PP 86/2013 art. 8 */
    record Tmp2tRequested() implements BeforeImposition, Decidable {
        @Override
        public CaseStatus status() {
            return CaseStatus.TMP2T_REQUESTED;
        }

        @Override
        public Tmp2tImposed imposed() {
            return new Tmp2tImposed();
        }

        /** Every unit refused: the case stands where it stood before they were asked. Source: PP 86/2013 art. 8 */
        CaseState allRejected(boolean fined) {
            return fined ? new Fined() : new Warning2();
        }
    }

    /** At least one service is withheld. Source: PP 86/2013 art. 9 */
    record Tmp2tImposed() implements Decidable {
        @Override
        public CaseStatus status() {
            return CaseStatus.TMP2T_IMPOSED;
        }

        @Override
        public Tmp2tImposed imposed() {
            return this;
        }

        FulfilmentClaimed claimed() {
            return new FulfilmentClaimed();
        }
    }

    /** Performance claimed with proofs. Source: PP 86/2013 art. 10 */
    record FulfilmentClaimed() implements Decidable {
        @Override
        public CaseStatus status() {
            return CaseStatus.FULFILMENT_CLAIMED;
        }

        @Override
        public FulfilmentClaimed imposed() {
            return this;
        }

        FulfilmentVerified verified() {
            return new FulfilmentVerified();
        }

        Tmp2tImposed refused() {
            return new Tmp2tImposed();
        }
    }

    /** Performance verified; each unit must revoke. Source: PP 86/2013 art. 10 */
    record FulfilmentVerified() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.FULFILMENT_VERIFIED;
        }

        /**
         * The last imposed request was revoked.
         *
         * @return the closed case
         */
        public Closed allRevoked() {
            return new Closed(Outcome.REVOKED);
        }
    }

    /**
     * Ended for good.
     *
     * @param reason why
     */
    record Closed(Outcome reason) implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.CLOSED;
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.of(reason);
        }
    }
}
