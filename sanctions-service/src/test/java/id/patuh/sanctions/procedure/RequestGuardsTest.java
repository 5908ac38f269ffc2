package id.patuh.sanctions.procedure;

import static id.patuh.sanctions.procedure.RefusalReason.CONDITION_NOT_CHECKED;
import static id.patuh.sanctions.procedure.RefusalReason.CONDITION_NOT_FULFILLED;
import static id.patuh.sanctions.procedure.RefusalReason.DOCUMENT_NOT_DELIVERED;
import static id.patuh.sanctions.procedure.RefusalReason.FINE_FULLY_PAID;
import static id.patuh.sanctions.procedure.RefusalReason.FINE_NOT_PAID;
import static id.patuh.sanctions.procedure.RefusalReason.FOUR_EYES;
import static id.patuh.sanctions.procedure.RefusalReason.FULFILMENT_NOT_VERIFIED;
import static id.patuh.sanctions.procedure.RefusalReason.NOTHING_TO_DELIVER;
import static id.patuh.sanctions.procedure.RefusalReason.PERIOD_NOT_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;

/**
 * What an action of a request waits for.
 *
 * <p>Source: PP 86/2013 art. 8; PP 86/2013 art. 9; PP 86/2013 art. 10; UU 30/2014 art. 47; UU 30/2014 art. 60
 */
class RequestGuardsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static final List<IssuedDocument> DELIVERED_NOTICE =
            List.of(new IssuedDocument("PBT-1", DocumentKind.INTENT_NOTICE, NOW, Optional.of(NOW)));

    private final Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
    private CaseState caseState = new CaseState.Tmp2tRequested();
    private Optional<FineStatement> fine = Optional.empty();
    private String actor = "head";
    private List<IssuedDocument> documents = List.of();

    @Test
    void aDecisionWaitsForTheEndOfTheNoticePeriod() {
        assertThat(refusals(RequestAction.IMPOSE)).containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER);
        documents = DELIVERED_NOTICE;
        assertThat(refusals(RequestAction.IMPOSE)).containsExactly(PERIOD_NOT_OVER);
        ends.put(ClockKind.NOTICE_PERIOD, NOW);
        assertThat(refusals(RequestAction.IMPOSE)).isEmpty();
    }

    @Test
    void fullPaymentStopsTheDecision() {
        documents = DELIVERED_NOTICE;
        ends.put(ClockKind.NOTICE_PERIOD, NOW);
        fine = Optional.of(new FineStatement(TODAY, 1, 1, 1, 0, TODAY));
        assertThat(refusals(RequestAction.IMPOSE)).containsExactly(FINE_FULLY_PAID);
    }

    @Test
    void noNoticeIsGivenAboutAFineThatIsPaid() {
        assertThat(refusals(RequestAction.NOTICE_INTENT)).isEmpty();
        fine = Optional.of(new FineStatement(TODAY, 1, 1, 0, 1, null));
        assertThat(refusals(RequestAction.NOTICE_INTENT)).isEmpty();
        fine = Optional.of(new FineStatement(TODAY, 1, 1, 1, 0, TODAY));
        assertThat(refusals(RequestAction.NOTICE_INTENT)).containsExactly(FINE_FULLY_PAID);
    }

    @Test
    void theRequesterNeverDecides() {
        actor = "officer";
        documents = DELIVERED_NOTICE;
        ends.put(ClockKind.NOTICE_PERIOD, NOW);
        caseState = new CaseState.FulfilmentVerified();
        assertThat(refusals(RequestAction.IMPOSE)).containsExactly(FOUR_EYES);
        assertThat(refusals(RequestAction.REJECT)).containsExactly(FOUR_EYES);
        assertThat(refusals(RequestAction.REVOKE)).containsExactly(FOUR_EYES);
    }

    @Test
    void aRevocationNeedsAVerifiedFulfilment() {
        assertThat(refusals(RequestAction.REVOKE)).containsExactly(FULFILMENT_NOT_VERIFIED);
        caseState = new CaseState.FulfilmentVerified();
        assertThat(refusals(RequestAction.REVOKE)).isEmpty();
    }

    @Test
    void everyLetterOfTheUnitIsDeliveredOnce() {
        assertThat(refusals(RequestAction.RECORD_DELIVERY)).containsExactly(NOTHING_TO_DELIVER);
        documents = List.of(new IssuedDocument("CBT-1", DocumentKind.REVOCATION, NOW, Optional.empty()));
        assertThat(refusals(RequestAction.RECORD_DELIVERY)).isEmpty();
        documents = List.of(new IssuedDocument("CBT-1", DocumentKind.REVOCATION, NOW, Optional.of(NOW)));
        assertThat(refusals(RequestAction.RECORD_DELIVERY)).containsExactly(NOTHING_TO_DELIVER);
    }

    @Test
    void everyRequiredConditionMustBeCheckedAndHold() {
        Set<RevocationCondition> required = Set.of(RevocationCondition.FINE_PAID, RevocationCondition.REGISTERED);
        Optional<FineStatement> open = Optional.of(new FineStatement(TODAY, 1, 1000, 400, 600, null));
        Optional<FineStatement> paid = Optional.of(new FineStatement(TODAY, 1, 1000, 1000, 0, TODAY));
        assertThat(code(Fulfilment.check(required, Map.of(RevocationCondition.REGISTERED, true), open)))
                .isEqualTo(FINE_NOT_PAID);
        assertThat(code(Fulfilment.check(required, Map.of(RevocationCondition.FINE_PAID, true), open)))
                .isEqualTo(FINE_NOT_PAID);
        assertThat(code(Fulfilment.check(required, Map.of(), paid))).isEqualTo(CONDITION_NOT_CHECKED);
        assertThat(code(Fulfilment.check(required, Map.of(RevocationCondition.REGISTERED, false), paid)))
                .isEqualTo(CONDITION_NOT_FULFILLED);
        assertThat(Fulfilment.check(required, Map.of(RevocationCondition.REGISTERED, true), paid))
                .isEqualTo(GuardResult.allow());
        assertThat(Fulfilment.check(required, Map.of(RevocationCondition.REGISTERED, true), Optional.empty()))
                .isEqualTo(GuardResult.allow());
    }

    private List<RefusalReason> refusals(RequestAction action) {
        RequestState state =
                switch (action) {
                    case REVOKE -> new RequestState.Imposed();
                    case NOTICE_INTENT -> new RequestState.Open();
                    default -> new RequestState.IntentNoticed();
                };
        RequestFacts facts = new RequestFacts(state, caseState, documents, ends, fine, Set.of("officer"), actor, NOW);
        return Procedure.refusals(state, action, facts).stream()
                .map(GuardResult.Refused::reason)
                .toList();
    }

    private static RefusalReason code(GuardResult result) {
        return ((GuardResult.Refused) result).reason();
    }
}
