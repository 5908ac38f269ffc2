package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Legal days begin and end where the employer is.
 *
 * <p>Source: UU 30/2014 art. 58
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LegalZonesIT {
    /** Half past midnight of Thursday 15 January 2026 in Jayapura, late Wednesday evening elsewhere; Friday is a holiday. */
    private static final Instant RECEIVED = Instant.parse("2026-01-14T15:30:00Z");

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "9171, WIT, 2026-01-15, 2026-01-30, 2026-01-30T15:00:00Z",
        "5171, WITA, 2026-01-14, 2026-01-29, 2026-01-29T16:00:00Z",
        "3171, WIB, 2026-01-14, 2026-01-29, 2026-01-29T17:00:00Z"
    })
    void aDeliveryIsOfTheDayOnWhichItWasReceivedThere(
            String region, String zone, String dayZero, String lastDay, Instant end) {
        CaseDriver sanctionCase = warned(region);
        JsonPath clock = sanctionCase.view().setRootPath("deadlines[0]");
        assertThat(clock.getString("zone")).isEqualTo(zone);
        assertThat(clock.getString("dayZero")).isEqualTo(dayZero);
        assertThat(clock.getString("lastDay")).isEqualTo(lastDay);
        assertThat(Instant.parse(clock.getString("endsAt"))).isEqualTo(end);
    }

    @Test
    void aPeriodIsOverAtMidnightInJayapuraThoughJakartaHasTwoHoursLeft() {
        CaseDriver sanctionCase = warned("9171");
        Instant end = sanctionCase.ends("WARNING_1_PERIOD");
        TestClock.set(end.minusSeconds(60));
        assertThat(refused(sanctionCase.act("issue-warning", "{}"), 409, "PERIOD_NOT_OVER")
                        .getString("detail"))
                .endsWith("berakhir 30 Januari 2026 pukul 24.00 WIT.");
        TestClock.set(end);
        sanctionCase.must("issue-warning", "{}");
    }

    @Test
    void anObjectionIsOfTheDayThatHasBegunInJayapura() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed("9171"), "JHT", "REG_SELF_WORKER")
                .examine()
                .warn(1)
                .warn(2);
        sanctionCase.must("impose-fine", Bodies.FINE);
        sanctionCase.deliver("FINE");
        LocalDate today = LegalZone.WIT.dayOf(TestClock.now()).plusDays(1);
        TestClock.set(today.atTime(0, 30).atZone(LegalZone.WIT.id()).toInstant());
        String body = Remedies.objection(sanctionCase.document("FINE"), today.plusDays(1), Remedies.ANNUL);
        refused(sanctionCase.act("file-objection", body), 409, "DATE_IN_FUTURE");
        Remedies.must(
                sanctionCase,
                Callers.OFFICER,
                "file-objection",
                Remedies.objection(sanctionCase.document("FINE"), today, Remedies.ANNUL));
        assertThat(sanctionCase.view().getString("deadlines.find { it.kind == 'OBJECTION_DECISION' }.dayZero"))
                .isEqualTo(today.toString());
    }

    @Test
    void anExaminationIsOfTheDayThatHasBegunInJayapura() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed("9171"), "JHT", "REG_SELF_WORKER");
        TestClock.set(RECEIVED);
        String body = "{\"result\":\"benar\",\"examinedOn\":\"%s\"}";
        LocalDate today = LegalZone.WIT.dayOf(RECEIVED);
        JsonPath refusal = refused(
                sanctionCase.act("confirm-examination", body.formatted(today.plusDays(1))), 400, "VALIDATION_FAILED");
        assertThat(refusal.getString("errors[0].code")).isEqualTo("DATE_FUTURE");
        sanctionCase.must("confirm-examination", body.formatted(today));
    }

    @Test
    void aPaymentAndTheMonthsOfAFineAreOfTheDayThatHasBegunInJayapura() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed("9171"), "JHT", "REG_SELF_WORKER")
                .examine()
                .warn(1)
                .warn(2);
        sanctionCase.must("impose-fine", Bodies.FINE);
        LocalDate began = LocalDate.parse(sanctionCase.view().getString("fine.runsFrom"));
        LocalDate secondMonth = began.plusMonths(1);
        TestClock.set(secondMonth.atStartOfDay(LegalZone.WIT.id()).toInstant().minusSeconds(1));
        assertThat(sanctionCase.view().getInt("fine.months")).isEqualTo(1);
        TestClock.set(secondMonth.atTime(0, 30).atZone(LegalZone.WIT.id()).toInstant());
        assertThat(sanctionCase.view().getInt("fine.months")).isEqualTo(2);
        String payment = "{\"amountIdr\":1000,\"paidOn\":\"%s\",\"reference\":\"BNK-WIT-%s\"}";
        refused(
                sanctionCase.act("record-payment", payment.formatted(secondMonth.plusDays(1), sanctionCase.id())),
                409,
                "DATE_IN_FUTURE");
        sanctionCase.must("record-payment", payment.formatted(secondMonth, sanctionCase.id()));
    }

    @Test
    void aLetterNamesTheZoneInWhichItsPeriodEnds() throws IOException {
        CaseDriver sanctionCase = warned("9171");
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD"));
        sanctionCase.must("issue-warning", "{}");
        byte[] letter = Api.given(Callers.OFFICER)
                .accept("application/pdf")
                .get("/v1/documents/" + sanctionCase.document("WARNING_2"))
                .asByteArray();
        assertThat(text(letter)).contains("pukul 24.00 WIT").contains("15 Januari 2026");
    }

    /** Half past midnight in Jayapura: a unit there dates by the day that has begun, an agency by that of the capital. */
    @Test
    void aUnitDatesItsLettersByItsOwnDayAndAnAgencyByThatOfTheCapital() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed("9171"), "JHT", "REG_SELF_WORKER")
                .examine()
                .warn(1)
                .warn(2)
                .fine();
        LocalDate today = LegalZone.WIT.dayOf(TestClock.now()).plusDays(1);
        TestClock.set(today.atTime(0, 30).atZone(LegalZone.WIT.id()).toInstant());
        sanctionCase.request(Bodies.ONE_SERVICE.replace("PTSP-31", "PTSP-91"));
        String request = sanctionCase.requestOf("PTSP-91");
        CaseDriver.notice(request, "PTSP-91");
        assertThat(issuedOn(sanctionCase, "TMP2T_REQUEST")).isEqualTo(today.minusDays(1));
        assertThat(issuedOn(sanctionCase, "INTENT_NOTICE")).isEqualTo(today);
    }

    private static LocalDate issuedOn(CaseDriver sanctionCase, String kind) {
        return LocalDate.parse(
                sanctionCase.view().getString("documents.find { it.kind == '%s' }.date".formatted(kind)));
    }

    private static String text(byte[] letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static CaseDriver warned(String region) {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(region), "JHT", "REG_SELF_WORKER")
                .examine();
        sanctionCase.must("issue-warning", "{}");
        TestClock.set(RECEIVED.plusSeconds(60));
        sanctionCase.must("record-delivery", sanctionCase.delivery("WARNING_1", RECEIVED));
        return sanctionCase;
    }
}
