package id.patuh.sanctions.procedure;

import static id.patuh.sanctions.procedure.RefusalReason.CASE_NOT_SETTLED;
import static id.patuh.sanctions.procedure.RefusalReason.DOCUMENT_NOT_DELIVERED;
import static id.patuh.sanctions.procedure.RefusalReason.FINE_FULLY_PAID;
import static id.patuh.sanctions.procedure.RefusalReason.FINE_NOT_APPLICABLE;
import static id.patuh.sanctions.procedure.RefusalReason.FINE_NOT_PAID;
import static id.patuh.sanctions.procedure.RefusalReason.FINE_STEP_REQUIRED;
import static id.patuh.sanctions.procedure.RefusalReason.FOUR_EYES;
import static id.patuh.sanctions.procedure.RefusalReason.IDENTIFIER_MISSING;
import static id.patuh.sanctions.procedure.RefusalReason.LADDER_NOT_OVER;
import static id.patuh.sanctions.procedure.RefusalReason.NOTHING_TO_CONTEST;
import static id.patuh.sanctions.procedure.RefusalReason.NOTHING_TO_DELIVER;
import static id.patuh.sanctions.procedure.RefusalReason.NO_REMEDY_PENDING;
import static id.patuh.sanctions.procedure.RefusalReason.PERIOD_NOT_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * What an action of a case waits for.
 *
 * <p>Source: PP 86/2013 art. 6; PP 86/2013 art. 7; PP 86/2013 art. 8; PP 86/2013 art. 9; PP 86/2013 art. 10; PP 44/2015 art. 61; PP
 * 37/2021 art. 46; PP 37/2021 art. 47; UU 30/2014 art. 60
 */
class CaseGuardsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(1);

    private final List<IssuedDocument> documents = new ArrayList<>();
    private final Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
    private Optional<FineStatement> fine = Optional.empty();
    private boolean fineApplies = true;
    private boolean identified = true;
    private Set<GroundCode> ladderPending = Set.of();
    private CaseFacts.Parties parties = new CaseFacts.Parties("caller", Set.of(), Set.of());
    private RemedyFacts remedies = RemedyFacts.NONE;

    @Test
    void theFirstWarningWaitsForNothing() {
        assertThat(refusals(CaseAction.ISSUE_WARNING, new CaseState.Examined())).isEmpty();
    }

    @Test
    void theSecondWarningNeedsTheFirstDeliveredAndOver() {
        assertThat(refusals(CaseAction.ISSUE_WARNING, new CaseState.Warning1()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER);
        deliver(DocumentKind.WARNING_1);
        ends.put(ClockKind.WARNING_1_PERIOD, NOW.plusMillis(1));
        assertThat(refusals(CaseAction.ISSUE_WARNING, new CaseState.Warning1())).containsExactly(PERIOD_NOT_OVER);
        ends.put(ClockKind.WARNING_1_PERIOD, NOW);
        assertThat(refusals(CaseAction.ISSUE_WARNING, new CaseState.Warning1())).isEmpty();
    }

    @Test
    void theFineNeedsTheSecondWarningDeliveredAndOver() {
        assertThat(refusals(CaseAction.IMPOSE_FINE, new CaseState.Warning2()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER);
        deliver(DocumentKind.WARNING_2);
        ends.put(ClockKind.WARNING_2_PERIOD, EARLIER);
        assertThat(refusals(CaseAction.IMPOSE_FINE, new CaseState.Warning2())).isEmpty();
    }

    @Test
    void jobLossInsuranceAloneHasNoFineAndGoesToTheUnitsAfterTheSecondWarning() {
        fineApplies = false;
        deliver(DocumentKind.WARNING_1);
        deliver(DocumentKind.WARNING_2);
        ends.put(ClockKind.WARNING_2_PERIOD, EARLIER);
        assertThat(refusals(CaseAction.IMPOSE_FINE, new CaseState.Warning2())).containsExactly(FINE_NOT_APPLICABLE);
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Warning2())).isEmpty();
        ends.put(ClockKind.WARNING_2_PERIOD, NOW.plusSeconds(1));
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Warning2())).containsExactly(PERIOD_NOT_OVER);
    }

    @Test
    void whereAFineAppliesItComesBeforeTheUnits() {
        deliver(DocumentKind.WARNING_2);
        ends.put(ClockKind.WARNING_2_PERIOD, EARLIER);
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Warning2()))
                .containsExactly(FINE_STEP_REQUIRED, PERIOD_NOT_OVER);
    }

    @Test
    void theUnitsAreAskedOnlyWithEverythingDeliveredTheWindowOverAndTheFineOpen() {
        fine = Optional.of(statement(null));
        documents.add(document(DocumentKind.FINE, false));
        ends.put(ClockKind.FINE_WINDOW, NOW.plusSeconds(1));
        identified = false;
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Fined()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER, IDENTIFIER_MISSING);
        documents.clear();
        deliver(DocumentKind.FINE);
        ends.put(ClockKind.FINE_WINDOW, NOW);
        identified = true;
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Fined())).isEmpty();
        fine = Optional.of(statement(LocalDate.of(2026, 5, 1)));
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Fined())).containsExactly(FINE_FULLY_PAID);
    }

    @Test
    void aLetterToAUnitThatRefusedDoesNotStandInTheWayOfAskingAnother() {
        fine = Optional.of(statement(null));
        deliver(DocumentKind.FINE);
        documents.add(document(DocumentKind.TMP2T_REQUEST, false));
        ends.put(ClockKind.FINE_WINDOW, NOW);
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Fined())).isEmpty();
    }

    @Test
    void paymentsNeedAFineThatIsNotFullyPaid() {
        assertThat(refusals(CaseAction.RECORD_PAYMENT, new CaseState.Tmp2tRequested()))
                .containsExactly(FINE_NOT_APPLICABLE);
        fine = Optional.of(statement(null));
        assertThat(refusals(CaseAction.RECORD_PAYMENT, new CaseState.Fined())).isEmpty();
        fine = Optional.of(statement(LocalDate.of(2026, 5, 1)));
        assertThat(refusals(CaseAction.RECORD_PAYMENT, new CaseState.Fined())).containsExactly(FINE_FULLY_PAID);
    }

    @Test
    void aDeliveryNeedsADocumentThatIsStillToBeDelivered() {
        documents.add(document(DocumentKind.EXAMINATION_RESULT, false));
        assertThat(refusals(CaseAction.RECORD_DELIVERY, new CaseState.Examined()))
                .containsExactly(NOTHING_TO_DELIVER);
        documents.add(document(DocumentKind.WARNING_1, false));
        assertThat(refusals(CaseAction.RECORD_DELIVERY, new CaseState.Warning1()))
                .isEmpty();
    }

    @Test
    void theSecondNoteAndTheReportNeedTheNoteBeforeDeliveredAndOver() {
        assertThat(refusals(CaseAction.ISSUE_NOTE, new CaseState.Examined())).isEmpty();
        assertThat(refusals(CaseAction.ISSUE_NOTE, new CaseState.Note1()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER);
        deliver(DocumentKind.NOTE_1);
        ends.put(ClockKind.NOTE_1_PERIOD, NOW);
        assertThat(refusals(CaseAction.ISSUE_NOTE, new CaseState.Note1())).isEmpty();
        assertThat(refusals(CaseAction.REPORT_NONCOMPLIANCE, new CaseState.Note2()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER);
        deliver(DocumentKind.NOTE_2);
        ends.put(ClockKind.NOTE_2_PERIOD, NOW);
        assertThat(refusals(CaseAction.REPORT_NONCOMPLIANCE, new CaseState.Note2()))
                .isEmpty();
    }

    @Test
    void nobodyPassesOnAnInspectionOfTheirOwnAndOtherGroundsThanJkpWaitForTheLadder() {
        CaseState reported = new CaseState.NoncomplianceReported();
        assertThat(refusals(CaseAction.RECOMMEND, reported)).isEmpty();
        ladderPending = Set.of(GroundCode.DATA_WAGE);
        assertThat(refusals(CaseAction.RECOMMEND, reported)).containsExactly(LADDER_NOT_OVER);
        parties = new CaseFacts.Parties("caller", Set.of("caller"), Set.of());
        assertThat(refusals(CaseAction.RECOMMEND, reported)).containsExactly(FOUR_EYES, LADDER_NOT_OVER);
        assertThat(refusals(CaseAction.RETURN_REPORT, reported)).containsExactly(FOUR_EYES);
    }

    @Test
    void aRecommendedCaseNeedsNoFineOfItsOwn() {
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Recommended()))
                .isEmpty();
        documents.add(document(DocumentKind.NOTE_2, false));
        identified = false;
        assertThat(refusals(CaseAction.REQUEST_TMP2T, new CaseState.Recommended()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, IDENTIFIER_MISSING);
    }

    @Test
    void aReportToTheInspectorNeedsTheFirstWarningOverOrAFineThatWasPaidInVain() {
        assertThat(refusals(CaseAction.REPORT_TO_INSPECTOR, new CaseState.Warning1()))
                .containsExactly(DOCUMENT_NOT_DELIVERED, PERIOD_NOT_OVER);
        deliver(DocumentKind.WARNING_1);
        ends.put(ClockKind.WARNING_1_PERIOD, NOW);
        assertThat(refusals(CaseAction.REPORT_TO_INSPECTOR, new CaseState.Warning1()))
                .isEmpty();
        assertThat(refusals(CaseAction.REPORT_TO_INSPECTOR, new CaseState.Closed(CaseOutcome.SETTLED)))
                .isEmpty();
        assertThat(refusals(CaseAction.REPORT_TO_INSPECTOR, new CaseState.Closed(CaseOutcome.REVOKED)))
                .containsExactly(CASE_NOT_SETTLED);
    }

    @Test
    void onlyAFullyPaidFineSettlesACase() {
        assertThat(refusals(CaseAction.CLOSE_SETTLED, new CaseState.Fined()))
                .containsExactly(FINE_NOT_APPLICABLE, FINE_NOT_PAID);
        fine = Optional.of(statement(null));
        assertThat(refusals(CaseAction.CLOSE_SETTLED, new CaseState.Fined())).containsExactly(FINE_NOT_PAID);
        fine = Optional.of(statement(LocalDate.of(2026, 5, 1)));
        assertThat(refusals(CaseAction.CLOSE_SETTLED, new CaseState.Fined())).isEmpty();
    }

    @Test
    void whoClaimsForTheEmployerDoesNotVerify() {
        assertThat(refusals(CaseAction.VERIFY_FULFILMENT, new CaseState.FulfilmentClaimed()))
                .isEmpty();
        parties = new CaseFacts.Parties("caller", Set.of(), Set.of("caller"));
        assertThat(refusals(CaseAction.VERIFY_FULFILMENT, new CaseState.FulfilmentClaimed()))
                .containsExactly(FOUR_EYES);
        assertThat(refusals(CaseAction.REFUSE_FULFILMENT, new CaseState.FulfilmentClaimed()))
                .containsExactly(FOUR_EYES);
    }

    /** Source: UU 30/2014 art. 77; UU 30/2014 art. 78 */
    @Test
    void aRemedyIsTakenUpOnlyWhereSomethingAwaitsIt() {
        RemedyFacts all = new RemedyFacts(true, true, true, true, true);
        Map<CaseAction, RefusalReason> waiting = Map.of(
                CaseAction.FILE_OBJECTION, NOTHING_TO_CONTEST,
                CaseAction.DECIDE_ADMISSIBILITY, NO_REMEDY_PENDING,
                CaseAction.DECIDE_OBJECTION, NO_REMEDY_PENDING,
                CaseAction.FILE_APPEAL, NOTHING_TO_CONTEST,
                CaseAction.DECIDE_APPEAL, NO_REMEDY_PENDING);
        waiting.forEach((action, reason) -> {
            remedies = RemedyFacts.NONE;
            assertThat(refusals(action, new CaseState.Tmp2tImposed())).containsExactly(reason);
            remedies = all;
            assertThat(refusals(action, new CaseState.Tmp2tImposed())).isEmpty();
        });
    }

    private List<RefusalReason> refusals(CaseAction action, CaseState state) {
        CaseFacts facts = new CaseFacts(
                state, documents, ends, fine, fineApplies, identified, ladderPending, parties, remedies, NOW);
        return Procedure.refusals(state, action, facts).stream()
                .map(GuardResult.Refused::reason)
                .toList();
    }

    private void deliver(DocumentKind kind) {
        documents.add(document(kind, true));
    }

    private static IssuedDocument document(DocumentKind kind, boolean delivered) {
        return new IssuedDocument(
                kind.mark() + "-1", kind, EARLIER, delivered ? Optional.of(EARLIER) : Optional.empty());
    }

    private static FineStatement statement(LocalDate settledOn) {
        return new FineStatement(LocalDate.of(2026, 5, 4), 1, 1000, 1000, settledOn == null ? 1 : 0, settledOn);
    }
}
