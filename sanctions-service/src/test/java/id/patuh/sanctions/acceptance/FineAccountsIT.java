package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.Proposals;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * The account of a fine: its window, payments, what is taken back, and what stays due.
 *
 * <p>Source: PP 86/2013 art. 7; PP 86/2013 art. 9; PP 86/2013 art. 10
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class FineAccountsIT {
    private static final String PERFORMED = "{\"evidence\":\"DOCUMENT\",\"document\":\"TT-8\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aLetterThatArrivesLateLeavesTenWorkingDaysToPay() {
        CaseDriver sanctionCase = fined();
        Instant first = sanctionCase.ends("FINE_WINDOW");
        TestClock.advance(Duration.ofDays(28));
        JsonPath delivered = sanctionCase.must("record-delivery", sanctionCase.delivery("FINE", TestClock.now()));
        LocalDate last = WorkingDays.bundled().plus(WorkingDays.dayOf(TestClock.now()), 10);
        assertThat(sanctionCase.ends("FINE_WINDOW"))
                .isEqualTo(WorkingDays.endOf(last))
                .isAfter(first);
        assertThat(delivered.getString("history[-1].detail.payableThrough")).isEqualTo(last.toString());
        TestClock.set(first);
        refused(sanctionCase.act("request-tmp2t", Bodies.ONE_SERVICE), 409, "PERIOD_NOT_OVER");
        TestClock.set(WorkingDays.endOf(last));
        sanctionCase.request(Bodies.ONE_SERVICE);
    }

    @Test
    void aLetterThatArrivesAtOnceLeavesTheWindowAsItWas() {
        CaseDriver sanctionCase = fined();
        Instant first = sanctionCase.ends("FINE_WINDOW");
        sanctionCase.deliver("FINE");
        assertThat(sanctionCase.ends("FINE_WINDOW")).isEqualTo(first);
        assertThat(sanctionCase.view().getList("deadlines.findAll { it.kind == 'FINE_WINDOW' }"))
                .hasSize(1);
    }

    @Test
    void aPaymentReferenceCountsOnceInAllCasesOfTheAgency() {
        CaseDriver first = fined();
        CaseDriver second = fined();
        String payment = Bodies.payment(10_000, today());
        first.must("record-payment", payment);
        refused(first.act("record-payment", payment), 409, "PAYMENT_REFERENCE_USED");
        refused(second.act("record-payment", payment.replace("NTPN ", " ntpn")), 409, "PAYMENT_REFERENCE_USED");
        assertThat(first.view().getLong("fine.paidIdr")).isEqualTo(10_000);
    }

    @Test
    void aWrongPaymentIsTakenBackBySomebodyElseAndItsReferenceIsFreeAgain() {
        CaseDriver sanctionCase = fined();
        sanctionCase.deliver("FINE");
        long due = sanctionCase.view().getLong("fine.openIdr");
        String payment = Bodies.payment(due, today());
        sanctionCase.must("record-payment", payment);
        String reference = JsonPath.from(payment).getString("reference");
        String reversal = "{\"reference\":\"%s\",\"reason\":\"milik pemberi kerja lain\"}".formatted(reference);
        refused(sanctionCase.act("reverse-payment", reversal), 403, "FOUR_EYES");
        refused(
                sanctionCase.act(Callers.SECOND_OFFICER, "reverse-payment", reversal.replace("NTPN", "X")),
                409,
                "PAYMENT_UNKNOWN");
        JsonPath reversed = sanctionCase.must(Callers.SECOND_OFFICER, "reverse-payment", reversal);
        assertThat(reversed.getLong("fine.openIdr")).isEqualTo(due);
        assertThat(reversed.getString("fine.payments[0].reversal.reason")).isEqualTo("milik pemberi kerja lain");
        assertThat(reversed.getString("deadlines.findAll { it.kind == 'FINE_WINDOW' }.last().state"))
                .isEqualTo("RUNNING");
        refused(sanctionCase.act(Callers.SECOND_OFFICER, "reverse-payment", reversal), 409, "PAYMENT_UNKNOWN");
        assertThat(sanctionCase.must("record-payment", payment).getLong("fine.openIdr"))
                .isZero();
    }

    @Test
    void theStatementShowsEachMonthPaymentsAndWhatWasPaidTooMuch() {
        CaseDriver sanctionCase = fined();
        String path = sanctionCase.path() + "/statement";
        TestClock.advance(Duration.ofDays(62));
        sanctionCase.must("record-payment", Bodies.payment(500_000, today()));
        JsonPath account = Api.given(Callers.OFFICER).get(path).jsonPath();
        assertThat(account.getList("months.totalIdr", Integer.class)).containsExactly(150_000, 300_000, 450_000);
        assertThat(account.getList("months.dueIdr", Integer.class)).containsOnly(150_000);
        assertThat(account.getList("months.from")).containsExactly("2026-02-12", "2026-03-12", "2026-04-12");
        assertThat(account.getLong("fine.paidIdr")).isEqualTo(500_000);
        assertThat(account.getLong("fine.openIdr")).isZero();
        assertThat(account.getLong("fine.overpaidIdr")).isEqualTo(50_000);
        Api.assertKnown(Callers.OFFICER, path);
        CaseDriver without = CaseDriver.open();
        refused(Api.given(Callers.OFFICER).get(without.path() + "/statement"), 404, "FINE_UNKNOWN");
        refused(Api.given(Callers.headOf("LKPP")).get(path), 403, "AGENCY_MISMATCH");
    }

    @Test
    void theFineOfAPerformedCaseGrowsNoMoreAndStaysPayable() {
        CaseDriver sanctionCase = fined();
        sanctionCase.must("record-performance", PERFORMED);
        TestClock.advance(Duration.ofDays(200));
        JsonPath later = sanctionCase.view();
        assertThat(later.getLong("fine.dueIdr")).isEqualTo(150_000);
        assertThat(later.getLong("fine.openIdr")).isEqualTo(150_000);
        assertThat(later.getString("fine.stoppedOn")).isEqualTo("2026-02-12");
        JsonPath paid = sanctionCase.must("record-payment", Bodies.payment(150_000, today()));
        assertThat(paid.getString("state")).isEqualTo("CLOSED");
        assertThat(paid.getLong("fine.openIdr")).isZero();
        assertThat(paid.getString("fine.settledOn")).isEqualTo(today().toString());
        refused(sanctionCase.act("record-payment", Bodies.payment(1, today())), 409, "FINE_FULLY_PAID");
    }

    @Test
    void aFineThatNeedNotBePaidForTheRevocationStopsWithTheVerification() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT", "DATA_WAGE")
                .examine()
                .warn(1)
                .warn(2)
                .fine()
                .request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        sanctionCase.must(
                "claim-fulfilment",
                "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2026-03-01\"}]}");
        sanctionCase.must(
                Callers.SECOND_OFFICER,
                "verify-fulfilment",
                "{\"conditions\":[{\"condition\":\"DATA_COMPLETE\",\"fulfilled\":true,\"evidence\":\"TT-9\"}]}");
        long due = sanctionCase.view().getLong("fine.dueIdr");
        TestClock.advance(Duration.ofDays(3));
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, sanctionCase.requests().getFirst(), "revoke", "{}");
        TestClock.advance(Duration.ofDays(100));
        assertThat(sanctionCase.view().getLong("fine.dueIdr")).isEqualTo(due);
        assertThat(sanctionCase
                        .must("record-payment", Bodies.payment(due, today()))
                        .getLong("fine.openIdr"))
                .isZero();
    }

    @Test
    void nothingIsDueInACaseThatProvesUnfounded() {
        CaseDriver sanctionCase = fined();
        sanctionCase.must("record-payment", Bodies.payment(40_000, today()));
        JsonPath closed = sanctionCase.must("close-unfounded", CaseDriver.EXAMINED);
        assertThat(closed.getString("outcome")).isEqualTo("UNFOUNDED");
        assertThat(closed.getLong("fine.dueIdr")).isZero();
        assertThat(closed.getLong("fine.overpaidIdr")).isEqualTo(40_000);
        assertThat(closed.getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
        refused(sanctionCase.act("record-payment", Bodies.payment(1, today())), 409, "FINE_FULLY_PAID");
    }

    @Test
    void aFullyPaidFineClosesTheCaseAndProposesWhatFollowsWhileAGroundIsNotCured() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        refused(sanctionCase.act("close-settled", "{}"), 409, "FINE_NOT_PAID");
        FakeCompliance.assess(sanctionCase.employer(), List.of(Programme.JHT), TestClock.now());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sanctionCase.check().getList("missingProgrammes").contains("JHT"));
        Fulfilments.pay(sanctionCase);
        JsonPath closed = sanctionCase.must("close-settled", "{}");
        assertThat(closed.getString("outcome")).isEqualTo("SETTLED");
        assertThat(closed.getList("requests.state")).containsOnly("STOPPED");
        assertThat(closed.getList("deadlines.findAll { it.state == 'RUNNING' }"))
                .isEmpty();
        assertThat(Proposals.pending(sanctionCase.employer()))
                .extracting(proposal -> proposal.get("kind"))
                .containsExactlyInAnyOrder("OPEN_CASE", "REPORT_TO_INSPECTOR");
    }

    @Test
    void aSettledCaseWhoseGroundsAreCuredProposesNothing() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT", "DATA_PROGRAMME")
                .examine()
                .warn(1)
                .warn(2)
                .fine();
        FakeCompliance.assess(sanctionCase.employer(), List.of(Programme.JKN), TestClock.now());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sanctionCase.check().getList("missingProgrammes").contains("JKN"));
        Fulfilments.pay(sanctionCase);
        sanctionCase.must("close-settled", "{\"note\":\"lunas\"}");
        assertThat(Proposals.pending(sanctionCase.employer())).isEmpty();
    }

    @Test
    void aMonthOfAProgrammeCountsOnceInTheBasis() {
        CaseDriver sanctionCase = CaseDriver.open().examine().warn(1).warn(2);
        String line =
                "{\"programme\":\"JHT\",\"fromMonth\":\"%s\",\"throughMonth\":\"%s\",\"contributionIdr\":1000000}";
        String overlapping = "{\"basis\":[%s,%s]}"
                .formatted(line.formatted("2025-07", "2025-09"), line.formatted("2025-09", "2025-12"));
        JsonPath refusal = refused(sanctionCase.act("impose-fine", overlapping), 400, "VALIDATION_FAILED");
        assertThat(refusal.getList("errors.code")).containsExactly("BASIS_OVERLAP");
        assertThat(refusal.getList("errors.field")).containsExactly("/basis/1");
        sanctionCase.must("impose-fine", overlapping.replace("2025-09\",\"through", "2025-10\",\"through"));
    }

    private static CaseDriver fined() {
        CaseDriver sanctionCase = CaseDriver.open().examine().warn(1).warn(2);
        sanctionCase.must("impose-fine", Bodies.FINE);
        return sanctionCase;
    }

    private static LocalDate today() {
        return WorkingDays.dayOf(TestClock.now());
    }
}
