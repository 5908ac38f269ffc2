package id.patuh.sanctions.procedure;

import java.util.Optional;

import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/** State of a sanction case. Where an action leads from it is said by the rows of {@link CaseAction} alone. */
public sealed interface CaseState extends ProcedureState {
    @Override
    CaseStatus status();

    /** Why the case is closed; empty while it is open. */
    default Optional<CaseOutcome> outcome() {
        return Optional.empty();
    }

    /**
     * Restores a state from its stored form.
     *
     * @param outcome null while the case is open
     */
    static CaseState of(CaseStatus status, CaseOutcome outcome) {
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
            case NOTE_1 -> new Note1();
            case NOTE_2 -> new Note2();
            case NONCOMPLIANCE_REPORTED -> new NoncomplianceReported();
            case RECOMMENDED -> new Recommended();
        };
    }

    /** A state in which a service unit may still decide to withhold its service. */
    sealed interface Decidable extends CaseState permits Tmp2tRequested, Tmp2tImposed, FulfilmentClaimed {}

    /** Under examination. Source: PP 86/2013 art. 13 */
    record UnderExamination() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.UNDER_EXAMINATION;
        }
    }

    /** Grounds confirmed; a warning may follow. Source: PP 86/2013 art. 13 */
    record Examined() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.EXAMINED;
        }
    }

    /** First warning issued. Source: PP 86/2013 art. 6 */
    record Warning1() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.WARNING_1;
        }
    }

    /** Second and last warning issued. Source: PP 86/2013 art. 6 */
    record Warning2() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.WARNING_2;
        }
    }

    /** Fine imposed. Source: PP 86/2013 art. 7 */
    record Fined() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.FINED;
        }
    }

    /** Units were asked. Source: PP 86/2013 art. 8 */
    record Tmp2tRequested() implements Decidable {
        @Override
        public CaseStatus status() {
            return CaseStatus.TMP2T_REQUESTED;
        }
    }

    /** At least one service is withheld. Source: PP 86/2013 art. 9 */
    record Tmp2tImposed() implements Decidable {
        @Override
        public CaseStatus status() {
            return CaseStatus.TMP2T_IMPOSED;
        }
    }

    /** Performance claimed with proofs. Source: PP 86/2013 art. 10 */
    record FulfilmentClaimed() implements Decidable {
        @Override
        public CaseStatus status() {
            return CaseStatus.FULFILMENT_CLAIMED;
        }
    }

    /** Performance verified; each unit must revoke. Source: PP 86/2013 art. 10 */
    record FulfilmentVerified() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.FULFILMENT_VERIFIED;
        }
    }

    /** Ended for good. */
    record Closed(CaseOutcome reason) implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.CLOSED;
        }

        @Override
        public Optional<CaseOutcome> outcome() {
            return Optional.of(reason);
        }
    }

    /** First note issued. Source: PP 37/2021 art. 47 */
    record Note1() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.NOTE_1;
        }
    }

    /** Second and last note issued. Source: PP 37/2021 art. 47 */
    record Note2() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.NOTE_2;
        }
    }

    /** Reported to the supervisor. Source: PP 37/2021 art. 47 */
    record NoncomplianceReported() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.NONCOMPLIANCE_REPORTED;
        }
    }

    /** Recommended; units may be asked. Source: PP 37/2021 art. 47 */
    record Recommended() implements CaseState {
        @Override
        public CaseStatus status() {
            return CaseStatus.RECOMMENDED;
        }
    }
}
