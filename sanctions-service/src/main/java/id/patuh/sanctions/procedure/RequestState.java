package id.patuh.sanctions.procedure;

/**
 * State of one request to one service unit for one service. Each state offers only the moves that are legal from it;
 * {@link Procedure} maps action names to these moves.
 */
public sealed interface RequestState {
    /**
     * The name of this state.
     *
     * @return its stored and published name
     */
    RequestStatus status();

    /**
     * Restores a state from its stored form.
     *
     * @param status stored name
     * @return the state
     */
    static RequestState of(RequestStatus status) {
        return switch (status) {
            case OPEN -> new Open();
            case RETURNED -> new Returned();
            case INTENT_NOTICED -> new IntentNoticed();
            case IMPOSED -> new Imposed();
            case REJECTED -> new Rejected();
            case REVOKED -> new Revoked();
            case STOPPED -> new Stopped();
        };
    }

    /** A request that still awaits a decision; performance before it stops it. Source: PP 86/2013 art. 10 */
    sealed interface Undecided extends RequestState permits Open, Returned, IntentNoticed {
        /**
         * The employer performed its duty before the decision.
         *
         * @return the stopped request
         */
        default Stopped stopped() {
            return new Stopped();
        }
    }

    /** With the unit. Source: UU 30/2014 art. 53 */
    record Open() implements Undecided {
        @Override
        public RequestStatus status() {
            return RequestStatus.OPEN;
        }

        Returned returned() {
            return new Returned();
        }

        IntentNoticed noticed() {
            return new IntentNoticed();
        }

        Rejected rejected() {
            return new Rejected();
        }
    }

    /** Sent back as incomplete. Source: UU 30/2014 art. 53 */
    record Returned() implements Undecided {
        @Override
        public RequestStatus status() {
            return RequestStatus.RETURNED;
        }

        Open resubmitted() {
            return new Open();
        }
    }

    /** The employer knows of the intended decision. Source: UU 30/2014 art. 47 */
    record IntentNoticed() implements Undecided {
        @Override
        public RequestStatus status() {
            return RequestStatus.INTENT_NOTICED;
        }

        Imposed imposed() {
            return new Imposed();
        }

        Rejected rejected() {
            return new Rejected();
        }
    }

    /** Imposed; the block is in force from its delivery. Source: PP 86/2013 art. 9 */
    record Imposed() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.IMPOSED;
        }

        /**
         * The unit revoked its decision, or its silence counts as revocation.
         *
         * @return the revoked request
         */
        public Revoked revoked() {
            return new Revoked();
        }
    }

    /** Refused with reasons. Source: UU 30/2014 art. 55 */
    record Rejected() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.REJECTED;
        }
    }

    /** Revoked; its block has ended. Source: PP 86/2013 art. 10 */
    record Revoked() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.REVOKED;
        }
    }

    /** Ended before a decision. Source: PP 86/2013 art. 10 */
    record Stopped() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.STOPPED;
        }
    }
}
