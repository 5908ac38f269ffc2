package id.patuh.sanctions.procedure;

import id.patuh.sanctions.procedure.vocabulary.RequestStatus;

/**
 * State of one request to one service unit for one service. Where an action leads from it is said by the rows of {@link RequestAction}
 * alone.
 */
public sealed interface RequestState extends ProcedureState {
    @Override
    RequestStatus status();

    /** Restores a state from its stored form. */
    static RequestState of(RequestStatus status) {
        return switch (status) {
            case OPEN -> new Open();
            case RETURNED -> new Returned();
            case INTENT_NOTICED -> new IntentNoticed();
            case IMPOSED -> new Imposed();
            case REJECTED -> new Rejected();
            case REVOKED -> new Revoked();
            case STOPPED -> new Stopped();
            case WITHDRAWN -> new Withdrawn();
            case ANNULLED -> new Annulled();
        };
    }

    /** A request that still awaits a decision; performance before it stops it. Source: PP 86/2013 art. 10 */
    sealed interface Undecided extends RequestState permits Open, Returned, IntentNoticed {}

    /** With the unit. Source: UU 30/2014 art. 53 */
    record Open() implements Undecided {
        @Override
        public RequestStatus status() {
            return RequestStatus.OPEN;
        }
    }

    /** Sent back as incomplete. Source: UU 30/2014 art. 53 */
    record Returned() implements Undecided {
        @Override
        public RequestStatus status() {
            return RequestStatus.RETURNED;
        }
    }

    /** The employer knows of the intended decision. Source: UU 30/2014 art. 47 */
    record IntentNoticed() implements Undecided {
        @Override
        public RequestStatus status() {
            return RequestStatus.INTENT_NOTICED;
        }
    }

    /** Imposed; the block is in force from its delivery. Source: PP 86/2013 art. 9 */
    record Imposed() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.IMPOSED;
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

    /** Withdrawn, or lifted by a remedy; its block has ended. Source: UU 30/2014 art. 64 */
    record Withdrawn() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.WITHDRAWN;
        }
    }

    /** Annulled; its block counts as never in force. Source: UU 30/2014 art. 66 */
    record Annulled() implements RequestState {
        @Override
        public RequestStatus status() {
            return RequestStatus.ANNULLED;
        }
    }
}
