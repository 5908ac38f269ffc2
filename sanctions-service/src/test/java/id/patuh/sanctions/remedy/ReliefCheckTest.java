package id.patuh.sanctions.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.vocabulary.ReliefKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyOutcome;
import id.patuh.sanctions.sanctioncase.command.Relief;

/**
 * What can be asked for and given.
 *
 * <p>Source: UU 30/2014 art. 77
 */
class ReliefCheckTest {
    private static final Relief ANNUL = new Relief(ReliefKind.ANNUL, null, null);
    private static final Relief LIFT = new Relief(ReliefKind.LIFT_SERVICE, Set.of(ServiceType.BUSINESS_LICENCE), null);

    @Test
    void aFineIsAnnulledOrReducedToLessThanWhatIsDue() {
        assertThatCode(() -> ReliefCheck.ofFine(ANNUL, 100)).doesNotThrowAnyException();
        assertThatCode(() -> ReliefCheck.ofFine(reduce(99), 100)).doesNotThrowAnyException();
        refused(() -> ReliefCheck.ofFine(reduce(100), 100));
        refused(() -> ReliefCheck.ofFine(LIFT, 100));
        refused(() -> ReliefCheck.ofFine(new Relief(ReliefKind.ANNUL, null, 1L), 100));
        refused(() -> ReliefCheck.ofFine(new Relief(ReliefKind.REDUCE_FINE, null, null), 100));
    }

    @Test
    void aDecisionIsAnnulledOrLiftedForItsOwnService() {
        assertThatCode(() -> ReliefCheck.ofDecision(ANNUL, ServiceType.TENDER_PERMIT))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReliefCheck.ofDecision(LIFT, ServiceType.BUSINESS_LICENCE))
                .doesNotThrowAnyException();
        refused(() -> ReliefCheck.ofDecision(LIFT, ServiceType.TENDER_PERMIT));
        refused(() -> ReliefCheck.ofDecision(reduce(1), ServiceType.TENDER_PERMIT));
        refused(() -> ReliefCheck.ofDecision(
                new Relief(ReliefKind.ANNUL, Set.of(ServiceType.TENDER_PERMIT), null), ServiceType.TENDER_PERMIT));
    }

    @Test
    void upheldGivesExactlyWhatWasAskedARefusalNothingAndAPartLess() {
        assertThat(ReliefCheck.given(RemedyOutcome.UPHELD, LIFT, null)).isEqualTo(LIFT);
        assertThat(ReliefCheck.given(RemedyOutcome.UPHELD, LIFT, LIFT)).isEqualTo(LIFT);
        assertThat(ReliefCheck.given(RemedyOutcome.REFUSED, LIFT, null)).isNull();
        assertThat(ReliefCheck.given(RemedyOutcome.PARTLY, ANNUL, LIFT)).isEqualTo(LIFT);
        assertThat(ReliefCheck.given(RemedyOutcome.PARTLY, reduce(10), reduce(11)))
                .isEqualTo(reduce(11));
        refused(() -> ReliefCheck.given(RemedyOutcome.UPHELD, LIFT, ANNUL));
        refused(() -> ReliefCheck.given(RemedyOutcome.REFUSED, LIFT, LIFT));
        refused(() -> ReliefCheck.given(RemedyOutcome.PARTLY, ANNUL, null));
        refused(() -> ReliefCheck.given(RemedyOutcome.PARTLY, LIFT, LIFT));
        refused(() -> ReliefCheck.given(RemedyOutcome.PARTLY, reduce(10), reduce(10)));
        refused(() -> ReliefCheck.given(RemedyOutcome.PARTLY, reduce(10), ANNUL));
    }

    private static Relief reduce(long amountIdr) {
        return new Relief(ReliefKind.REDUCE_FINE, null, amountIdr);
    }

    private static void refused(ThrowingCallable check) {
        assertThatThrownBy(check).hasMessageStartingWith("RELIEF_DOES_NOT_FIT");
    }
}
