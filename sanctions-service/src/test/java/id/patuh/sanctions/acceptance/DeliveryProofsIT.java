package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Remedies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * What each way of delivery has to prove, and what follows when none succeeds.
 *
 * <p>Source: UU 30/2014 art. 60
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DeliveryProofsIT {
    private static final String ADDRESS = "HRD@Contoh.example";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aReceiverWhoRefusesToSignBeforeTwoWitnessesHasReceived() {
        CaseDriver sanctionCase = warned();
        String body = delivery(sanctionCase, "IN_PERSON", ",\"witnesses\":[\"Sri\",\"%s\"]");
        refused(sanctionCase.act("record-delivery", body.formatted("Budi")), 400, "VALIDATION_FAILED");
        JsonPath delivered = sanctionCase.must("record-delivery", body.formatted("Joko"));
        assertThat(delivered.getList("documents[1].delivery.witnesses")).containsExactly("Sri", "Joko");
        assertThat(delivered.getString("documents[1].delivery.receivedBy")).isEqualTo("Budi");
        assertThat(delivered.getBoolean("history[-1].detail.refusedToSign")).isTrue();
        assertThat(delivered.getString("deadlines.find { it.kind == 'WARNING_1_PERIOD' }.dayZero"))
                .isEqualTo("2026-01-12");
    }

    @Test
    void whatIsSentNeedsItsTrackingNumberAndWhoeverReceivesAName() {
        CaseDriver sanctionCase = warned();
        String body = delivery(sanctionCase, "POST", "");
        JsonPath untracked = refused(
                sanctionCase.act("record-delivery", body.replace("ack-1", "sudah diterima")), 400, "VALIDATION_FAILED");
        assertThat(untracked.getString("errors[0].field")).isEqualTo("/proof");
        assertThat(untracked.getString("errors[0].code")).isEqualTo("TRACKING_NUMBER");
        assertThat(refused(
                                sanctionCase.act("record-delivery", body.replace("\"receivedBy\":\"Budi\",", "")),
                                400,
                                "VALIDATION_FAILED")
                        .getString("errors[0].field"))
                .isEqualTo("/receivedBy");
        sanctionCase.must("record-delivery", body);
    }

    @Test
    void anElectronicDeliveryNeedsTheAddressThatTheEmployerRegisteredByThen() {
        CaseDriver sanctionCase = warned();
        String body = delivery(sanctionCase, "ELECTRONIC", ",\"address\":\"hrd@contoh.example\"");
        assertThat(sanctionCase.view().getString("electronicAddress")).isNull();
        refused(sanctionCase.act("record-delivery", body), 409, "ADDRESS_NOT_REGISTERED");
        assertThat(refused(
                                sanctionCase.act("register-address", address(ADDRESS, "2026-01-13")),
                                400,
                                "VALIDATION_FAILED")
                        .getString("errors[0].field"))
                .isEqualTo("/registeredOn");
        for (String wrong :
                List.of("dua kata", "not-an-address", "@contoh.example", "hrd@contoh", "hrd@contoh.example.")) {
            assertThat(refused(
                                    sanctionCase.act("register-address", address(wrong, "2026-01-12")),
                                    400,
                                    "VALIDATION_FAILED")
                            .getString("errors[0].field"))
                    .isEqualTo("/address");
        }
        JsonPath registered = sanctionCase.must("register-address", address(ADDRESS, "2026-01-12"));
        assertThat(registered.getString("electronicAddress.address")).isEqualTo(ADDRESS);
        assertThat(registered.getString("electronicAddress.registeredOn")).isEqualTo("2026-01-12");
        assertThat(registered.getString("electronicAddress.reference")).isEqualTo("Surat 12/2026");
        assertThat(registered.getString("history[-1].action")).isEqualTo("register-address");
        refused(sanctionCase.act("record-delivery", body.replace("hrd@", "info@")), 409, "ADDRESS_NOT_REGISTERED");
        TestClock.advance(Duration.ofDays(2));
        sanctionCase.must("register-address", address("baru@contoh.example", "2026-01-14"));
        JsonPath delivered = sanctionCase.must("record-delivery", body);
        assertThat(delivered.getString("documents[1].delivery.address")).isEqualTo("hrd@contoh.example");
        assertThat(delivered.getString("electronicAddress.address")).isEqualTo("baru@contoh.example");
    }

    @Test
    void aUnitDeliversToTheAddressOfTheCase() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        String decision = CaseDriver.decide(id, "PTSP-31");
        sanctionCase.must("register-address", address(ADDRESS, "2026-01-12"));
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER).getString("electronicAddress.address"))
                .isEqualTo(ADDRESS);
        String body =
                Bodies.delivery(decision, TestClock.now()).replace("COURIER", "ELECTRONIC\",\"address\":\"" + ADDRESS);
        CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", body);
        assertThat(sanctionCase.check().getString("status")).isEqualTo("BLOCKED");
    }

    @Test
    void aFailedAttemptIsKeptAndStartsNothing() {
        CaseDriver sanctionCase = warned();
        String number = sanctionCase.document("WARNING_1");
        JsonPath tried = sanctionCase.must("record-delivery-attempt", Bodies.attempt(number, TestClock.now()));
        assertThat(tried.getList("documents[1].attempts.method")).containsExactly("COURIER");
        assertThat(tried.getString("documents[1].attempts[0].reason")).isEqualTo("Kantor tutup");
        assertThat(tried.getString("documents[1].delivery")).isNull();
        assertThat(tried.getList("deadlines")).isEmpty();
        assertThat(tried.getString("history[-1].detail.documentNumber")).isEqualTo(number);
        refuseAttempt(sanctionCase, Bodies.attempt("X-1", TestClock.now()), 409, "DOCUMENT_UNKNOWN");
        refuseAttempt(sanctionCase, Bodies.attempt(number, TestClock.now().plusSeconds(60)), 409, "DATE_IN_FUTURE");
        Instant before = TestClock.now().minus(Duration.ofDays(1));
        refuseAttempt(sanctionCase, Bodies.attempt(number, before), 409, "DELIVERY_BEFORE_DOCUMENT");
        refuseAttempt(
                sanctionCase,
                Bodies.attempt(number, TestClock.now()).replace("COURIER", "PUBLIC_NOTICE"),
                400,
                "VALIDATION_FAILED");
        sanctionCase.deliver("WARNING_1");
        refuseAttempt(sanctionCase, Bodies.attempt(number, TestClock.now()), 409, "NOTHING_TO_DELIVER");
        TestClock.set(sanctionCase.ends("WARNING_1_PERIOD"));
        sanctionCase.must("issue-warning", "{}");
        refuseAttempt(sanctionCase, Bodies.attempt(number, TestClock.now()), 409, "ALREADY_DELIVERED");
    }

    @Test
    void aPublicNoticeNeedsAttemptsOnTwoDaysUpToItsPublication() {
        CaseDriver sanctionCase = warned();
        String number = sanctionCase.document("WARNING_1");
        LocalDate first = Remedies.today();
        TestClock.advance(Duration.ofDays(3));
        Instant later = TestClock.now();
        refuseNotice(sanctionCase, number, first, "ATTEMPTS_MISSING");
        sanctionCase.must("record-delivery-attempt", Bodies.attempt(number, CaseDriver.START));
        sanctionCase.must("record-delivery-attempt", Bodies.attempt(number, CaseDriver.START.plusSeconds(3600)));
        JsonPath missing = refuseNotice(sanctionCase, number, first, "ATTEMPTS_MISSING");
        assertThat(missing.getString("detail")).contains("2 hari yang berbeda").contains("yang tercatat 1");
        sanctionCase.must("record-delivery-attempt", Bodies.attempt(number, later));
        refuseNotice(sanctionCase, number, first.plusDays(2), "ATTEMPTS_MISSING");
        refused(
                sanctionCase.act("record-delivery", Bodies.notice(number, first.plusDays(4))),
                400,
                "VALIDATION_FAILED");
        JsonPath early = refuseNotice(sanctionCase, number, first.plusDays(3), "NOTICE_PERIOD_RUNS");
        assertThat(early.getString("deliveredOn"))
                .isEqualTo(WorkingDays.bundled().plus(first.plusDays(3), 10).toString());
    }

    @Test
    void aPublishedDecisionIsInForceFromTheTenthWorkingDayAndNeverBefore() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        String decision = CaseDriver.decide(id, "PTSP-31");
        for (int day = 0; day < 2; day++) {
            TestClock.advance(Duration.ofDays(1));
            CaseDriver.mustOnRequest(
                    Callers.UNIT_OFFICER, id, "record-delivery-attempt", Bodies.attempt(decision, TestClock.now()));
        }
        LocalDate published = Remedies.today();
        Instant publication = TestClock.now();
        LocalDate legal = WorkingDays.bundled().plus(published, 10);
        Instant begins = WorkingDays.endOf(legal.minusDays(1));
        String notice = Bodies.notice(decision, published);
        TestClock.set(begins.minusSeconds(60));
        refused(CaseDriver.onRequest(Callers.UNIT_OFFICER, id, "record-delivery", notice), 409, "NOTICE_PERIOD_RUNS");
        TestClock.set(begins.plus(Duration.ofHours(30)));
        String blank = notice.replace("\"proof\"", "\"receivedBy\":\" \",\"address\":\"\",\"proof\"");
        JsonPath delivered = CaseDriver.mustOnRequest(Callers.UNIT_OFFICER, id, "record-delivery", blank);
        JsonPath proof = delivered.setRootPath("documents.find { it.kind == 'DECISION' }.delivery");
        assertThat(Instant.parse(proof.getString("deliveredAt"))).isEqualTo(begins);
        assertThat(proof.getString("publishedOn")).isEqualTo(published.toString());
        assertThat(proof.getString("receivedBy")).isNull();
        assertThat(CaseDriver.request(id, Callers.UNIT_OFFICER)
                        .getString("deadlines.find { it.kind == 'OBJECTION_WINDOW' }.dayZero"))
                .isEqualTo(legal.toString());
        for (Instant before : List.of(publication, publication.plus(Duration.ofDays(1)), begins.minusSeconds(1))) {
            assertThat(Remedies.status(sanctionCase, before))
                    .as(before.toString())
                    .isNotEqualTo("BLOCKED");
        }
        assertThat(Remedies.status(sanctionCase, begins)).isEqualTo("BLOCKED");
        assertThat(Instant.parse(sanctionCase.check().getString("since"))).isEqualTo(begins);
    }

    private static CaseDriver warned() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        return sanctionCase;
    }

    private static String delivery(CaseDriver sanctionCase, String method, String more) {
        return """
                {"documentNumber":"%s","deliveredAt":"%s","method":"%s","receivedBy":"Budi","proof":"ack-1"%s}
                """.formatted(sanctionCase.document("WARNING_1"), TestClock.now(), method, more);
    }

    private static String address(String address, String registeredOn) {
        return "{\"address\":\"%s\",\"registeredOn\":\"%s\",\"reference\":\"Surat 12/2026\"}"
                .formatted(address, registeredOn);
    }

    private static void refuseAttempt(CaseDriver sanctionCase, String body, int status, String code) {
        refused(sanctionCase.act("record-delivery-attempt", body), status, code);
    }

    private static JsonPath refuseNotice(CaseDriver sanctionCase, String number, LocalDate published, String code) {
        return refused(sanctionCase.act("record-delivery", Bodies.notice(number, published)), 409, code);
    }
}
