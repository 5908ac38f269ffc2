package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Numbers that units type beside numbers that are counted: neither stands in the way of the other.
 *
 * <p>Source: UU 30/2014 art. 55
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DecisionNumbersIT {
    @Inject
    Database database;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aNumberIsUniqueWithinItsUnitAndTwoUnitsMayHaveTheSame() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        String own = "500.16/KEP." + sanctionCase.employer().nib() + " TAHUN 2026";
        String first = sanctionCase.requestOf("PTSP-31");
        String second = sanctionCase.requestOf("LKPP");
        CaseDriver.notice(first, "PTSP-31");
        CaseDriver.notice(second, "LKPP");
        assertThat(impose(first, "PTSP-31", own).statusCode()).isEqualTo(200);
        assertThat(impose(second, "LKPP", own).statusCode()).isEqualTo(200);
        CaseDriver.mustOnRequest(
                Callers.officerOf("LKPP"), second, "record-delivery", Bodies.delivery(own, TestClock.now()));
        assertThat(CaseDriver.request(first, Callers.UNIT_OFFICER)
                        .getString("documents.find { it.kind == 'DECISION' }.delivery"))
                .isNull();
        JsonPath blocked = sanctionCase.check();
        assertThat(blocked.getString("decisionNumber")).isEqualTo(own);
        assertThat(blocked.getString("unit")).isEqualTo("LKPP");
        refused(Api.given(Callers.OFFICER).get("/v1/documents/{number}", own), 409, "DOCUMENT_NUMBER_AMBIGUOUS");
        assertThat(Api.given(Callers.OFFICER)
                        .queryParam("issuer", "PTSP-31")
                        .get("/v1/documents/{number}", own)
                        .jsonPath()
                        .getString("issuer"))
                .isEqualTo("PTSP-31");
    }

    @Test
    void aUnitUsesNoNumberTwice() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver other = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String own = "KEP-" + sanctionCase.employer().nib();
        String id = sanctionCase.requests().getFirst();
        CaseDriver.notice(id, "PTSP-31");
        assertThat(impose(id, "PTSP-31", own).statusCode()).isEqualTo(200);
        String otherId = other.requests().getFirst();
        CaseDriver.notice(otherId, "PTSP-31");
        refused(impose(otherId, "PTSP-31", own), 409, "DECISION_NUMBER_TAKEN");
    }

    @Test
    void aTypedNumberNeverHasTheFormOfACountedOneSoThatNoSeriesStops() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String id = sanctionCase.requests().getFirst();
        CaseDriver.notice(id, "PTSP-31");
        for (String number : new String[] {"PTSP-31-KEP-2026-000900", "lkpp-cbt-2026-000001", "X-TEG1-2026-1000000"}) {
            JsonPath refused = refused(impose(id, "PTSP-31", number), 409, "DECISION_NUMBER_OF_SERIES");
            assertThat(refused.getString("detail")).contains(number);
        }
        JsonPath imposed = CaseDriver.mustOnRequest(Callers.UNIT_HEAD, id, "impose", "{\"reasons\":\"x\"}");
        assertThat(imposed.getString("documents.find { it.kind == 'DECISION' }.number"))
                .startsWith("PTSP-31-KEP-2026-");
    }

    @Test
    void aSeriesPassesOverANumberThatWasTypedWhenThatWasPossible() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.TWO_SERVICES);
        String counted = CaseDriver.decide(sanctionCase.requestOf("PTSP-31"), "PTSP-31");
        database.update("""
                insert into document (id, number, kind, case_id, issuer, date, issued_at, issued_by, content)
                select gen_random_uuid(), ?, 'REVOCATION', case_id, issuer, date, issued_at, issued_by, '{}'
                from document where issuer = 'PTSP-31' and number = ?
                """, following(counted, 1), counted);
        CaseDriver other = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        assertThat(CaseDriver.decide(other.requests().getFirst(), "PTSP-31")).isEqualTo(following(counted, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", " 12/2026", "12/2026 ", "12_2026", "KEP №1", "12\\\\2026"})
    void aNumberOfAnotherFormIsRefused(String number) {
        String id = CaseDriver.toFined().request(Bodies.ONE_SERVICE).requests().getFirst();
        CaseDriver.notice(id, "PTSP-31");
        refused(impose(id, "PTSP-31", number), 400, "VALIDATION_FAILED");
        refused(impose(id, "PTSP-31", "1".repeat(61)), 400, "VALIDATION_FAILED");
    }

    private static Response impose(String id, String unit, String number) {
        String body = "{\"reasons\":\"x\",\"decisionNumber\":\"" + number + "\"}";
        return CaseDriver.onRequest(Callers.headOf(unit), id, "impose", body);
    }

    private static String following(String number, int by) {
        int last = number.lastIndexOf('-') + 1;
        return number.substring(0, last) + "%06d".formatted(Long.parseLong(number.substring(last)) + by);
    }
}
