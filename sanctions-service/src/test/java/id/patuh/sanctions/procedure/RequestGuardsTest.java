package id.patuh.sanctions.procedure;

import static id.patuh.sanctions.problem.SanctionsProblem.CONDITION_NOT_CHECKED;
import static id.patuh.sanctions.problem.SanctionsProblem.CONDITION_NOT_FULFILLED;
import static id.patuh.sanctions.problem.SanctionsProblem.FINE_FULLY_PAID;
import static id.patuh.sanctions.problem.SanctionsProblem.FINE_NOT_PAID;
import static id.patuh.sanctions.problem.SanctionsProblem.FOUR_EYES;
import static id.patuh.sanctions.problem.SanctionsProblem.FULFILMENT_NOT_VERIFIED;
import static id.patuh.sanctions.problem.SanctionsProblem.NOTHING_TO_DELIVER;
import static id.patuh.sanctions.problem.SanctionsProblem.PERIOD_NOT_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.patuh.sanctions.fine.FineStatement;
import id.patuh.sanctions.problem.SanctionsProblem;

/**
 * What an action of a request waits for.
 *
 * <p>Source: PP 86/2013 art. 8; PP 86/2013 art. 9; PP 86/2013 art. 10; UU 30/2014 art. 47; UU 30/2014 art. 60
 */
class RequestGuardsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private final Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
    private CaseState caseState = new CaseState.Tmp2tRequested();
    private Optional<FineStatement> fine = Optional.empty();
    private String actor = "head";
    private List<Paper> papers = List.of();

    @Test
    void aDecisionWaitsForTheEndOfTheNoticePeriod() {
        assertThat(refusals(RequestAction.IMPOSE)).containsExactly(PERIOD_NOT_OVER);
        ends.put(ClockKind.NOTICE_PERIOD, NOW);
        assertThat(refusals(RequestAction.IMPOSE)).isEmpty();
    }

    @Test
    void fullPaymentStopsTheDecision() {
        ends.put(ClockKind.NOTICE_PERIOD, NOW);
        fine = Optional.of(new FineStatement(TODAY, 1, 1, 1, 0, TODAY));
        assertThat(refusals(RequestAction.IMPOSE)).containsExactly(FINE_FULLY_PAID);
    }

    @Test
    void theRequesterNeverDecides() {
        actor = "officer";
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
        papers = List.of(new Paper("CBT-1", DocumentKind.REVOCATION, NOW, Optional.empty()));
        assertThat(refusals(RequestAction.RECORD_DELIVERY)).isEmpty();
        papers = List.of(new Paper("CBT-1", DocumentKind.REVOCATION, NOW, Optional.of(NOW)));
        assertThat(refusals(RequestAction.RECORD_DELIVERY)).containsExactly(NOTHING_TO_DELIVER);
    }

    @Test
    void everyRequiredConditionMustBeCheckedAndHold() {
        Set<RevocationCondition> required = Set.of(RevocationCondition.FINE_PAID, RevocationCondition.REGISTERED);
        Optional<FineStatement> open = Optional.of(new FineStatement(TODAY, 1, 1000, 400, 600, null));
        Optional<FineStatement> paid = Optional.of(new FineStatement(TODAY, 1, 1000, 1000, 0, TODAY));
        assertThat(code(Fulfilment.verdict(required, Map.of(RevocationCondition.REGISTERED, true), open)))
                .isEqualTo(FINE_NOT_PAID);
        assertThat(code(Fulfilment.verdict(required, Map.of(RevocationCondition.FINE_PAID, true), open)))
                .isEqualTo(FINE_NOT_PAID);
        assertThat(code(Fulfilment.verdict(required, Map.of(), paid))).isEqualTo(CONDITION_NOT_CHECKED);
        assertThat(code(Fulfilment.verdict(required, Map.of(RevocationCondition.REGISTERED, false), paid)))
                .isEqualTo(CONDITION_NOT_FULFILLED);
        assertThat(Fulfilment.verdict(required, Map.of(RevocationCondition.REGISTERED, true), paid))
                .isEqualTo(Verdict.allow());
        assertThat(Fulfilment.verdict(required, Map.of(RevocationCondition.REGISTERED, true), Optional.empty()))
                .isEqualTo(Verdict.allow());
    }

    private List<SanctionsProblem> refusals(RequestAction action) {
        RequestFacts facts = new RequestFacts(
                new RequestState.IntentNoticed(), caseState, papers, ends, fine, Set.of("officer"), actor, NOW);
        return RequestGuards.refusals(action, facts).stream()
                .map(Verdict.Refused::code)
                .toList();
    }

    private static SanctionsProblem code(Verdict verdict) {
        return ((Verdict.Refused) verdict).code();
    }
}
