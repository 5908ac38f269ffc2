package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Staff of a service unit see and write what is their unit's, whatever else their token names. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class UnitAuthorityIT {
    private static final Tokens KEMENAKER = Tokens.of("admin").agency("KEMENAKER");

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** Roles that identity providers add by themselves, that read no case, or that are of an agency the caller does not act for. */
    @ParameterizedTest
    @ValueSource(
            strings = {"offline_access", "default-roles-patuh", "integrator", "registry-reader", "bpjs-tk-officer"})
    void anOfficerOfAUnitWithAFurtherRoleSeesNoCaseOfOthers(String further) {
        CaseDriver sanctionCase = CaseDriver.open();
        for (String role : new String[] {"service-unit-officer", "service-unit-head"}) {
            String token = Tokens.of(role, further).agency("PTSP-31").token();
            refused(Api.given(token).get(sanctionCase.path()), 403, null);
            assertThat(Api.given(token)
                            .get("/v1/cases?agency=BPJS_TK")
                            .jsonPath()
                            .getList("items.id"))
                    .doesNotContain(sanctionCase.id().toString());
        }
    }

    @Test
    void anOfficerOfAUnitWhoAlsoReadsEverythingSeesAllCases() {
        CaseDriver sanctionCase = CaseDriver.open();
        String token =
                Tokens.of("service-unit-officer", "auditor").agency("PTSP-31").token();
        assertThat(Api.given(token).get(sanctionCase.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorWritesUnitsOfTheOwnHouseAndRegion() {
        String code = "PTSP-33-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Tokens own = Tokens.of("admin").agency(code).regions("33");
        refused(put(KEMENAKER.regions("31"), code, unit("\"33\"")), 403, "REGION_OUT_OF_SCOPE");
        refused(put(own.regions("31"), code, unit("\"33\"")), 403, "REGION_OUT_OF_SCOPE");
        refused(put(KEMENAKER, "BPJS_TK", unit("\"33\"")), 400, "PARAMETER_INVALID");
        refused(put(KEMENAKER, "KEMENAKER", unit("null")), 400, "PARAMETER_INVALID");
        refused(put(Tokens.of("admin").agency("PTSP-31"), code, unit("\"33\"")), 403, "AGENCY_MISMATCH");
        refused(put(own, code, unit("null")), 403, "AGENCY_MISMATCH");
        assertThat(put(own, code, unit("\"33\"")).statusCode()).isEqualTo(200);
        refused(change(own, code, unit("null")), 403, "AGENCY_MISMATCH");
        refused(change(KEMENAKER.regions("33"), code, unit("null")), 403, "REGION_OUT_OF_SCOPE");
        approve(change(KEMENAKER, code, unit("null")), code);
        refused(change(own, code, unit("\"33\"")), 403, "AGENCY_MISMATCH");
    }

    @Test
    void aUnitOfTheWholeCountryIsPutIntoForceByASecondPersonOfKemenaker() {
        String code = "PUSAT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String path = "/v1/service-units/" + code;
        Tokens second = KEMENAKER.subject("second-person");
        Response proposed = put(KEMENAKER.subject("first-person"), code, unit("null"));
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        assertThat(proposed.jsonPath().getString("proposedBy")).isEqualTo("first-person");
        refused(Api.given(KEMENAKER.token()).get(path), 404, "SERVICE_UNIT_UNKNOWN");
        Api.assertKnown(second.token(), path + "/proposal");
        assertThat(Api.given(second.token()).get(path + "/proposal").header("ETag"))
                .isEqualTo(proposed.header("ETag"));
        assertThat(refused(approval(KEMENAKER.subject("first-person"), proposed, code), 403, "FOUR_EYES")
                        .getString("detail"))
                .isEqualTo("Pejabat yang mengusulkan unit pelayanan ini tidak berwenang memberlakukannya.");
        refused(approval(second.regions("31"), proposed, code), 403, "REGION_OUT_OF_SCOPE");
        refused(approval(Tokens.of("admin").agency(code), proposed, code), 403, "AGENCY_MISMATCH");
        refused(Api.given(second.token()).post(path + "/approval"), 428, "IF_MATCH_REQUIRED");
        put(KEMENAKER.subject("first-person"), code, unit("null").replace("DPMPTSP", "Pusat"));
        refused(approval(second, proposed, code), 412, "ETAG_STALE");
        approve(Api.given(second.token()).get(path + "/proposal"), code);
        assertThat(Api.given(KEMENAKER.token()).get(path).jsonPath().getString("name"))
                .isEqualTo("Pusat");
        refused(approval(second, proposed, code), 404, "SERVICE_UNIT_NOT_PROPOSED");
        refused(put(KEMENAKER, code, unit("null")), 412, "SERVICE_UNIT_EXISTS");
    }

    @Test
    void whatWasProposedForAUnitFallsWhenTheUnitIsChanged() {
        String code = "PTSP-33-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        put(KEMENAKER, code, unit("\"33\""));
        Response proposed = change(KEMENAKER, code, unit("null"));
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(202);
        assertThat(change(KEMENAKER, code, unit("\"33\"")).statusCode()).isEqualTo(200);
        refused(approval(KEMENAKER.subject("second-person"), proposed, code), 404, "SERVICE_UNIT_NOT_PROPOSED");
    }

    private static void approve(Response proposed, String code) {
        Response approved = approval(KEMENAKER.subject("second-person"), proposed, code);
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.header("ETag")).isEqualTo(Api.etag("/v1/service-units/" + code));
    }

    private static Response approval(Tokens caller, Response proposed, String code) {
        return Api.given(caller.token())
                .header("If-Match", proposed.header("ETag"))
                .post("/v1/service-units/" + code + "/approval");
    }

    @Test
    void aCalendarIsProposedForTheWholeCountryByKemenaker() {
        String calendar =
                "{\"holidays\":[{\"date\":\"2031-01-01\",\"name\":\"Tahun Baru Masehi\",\"kind\":\"NATIONAL\",\"status\":\"DECREED\"}]}";
        for (Tokens caller : new Tokens[] {
            Tokens.of("admin").agency("PTSP-31"), Tokens.of("admin").agency("BPJS_TK")
        }) {
            Response answer = Api.given(caller.token())
                    .header("If-None-Match", "*")
                    .body(calendar)
                    .put("/v1/calendars/2031");
            refused(answer, 403, "AGENCY_MISMATCH");
        }
    }

    @Test
    void theLookUpIsRebuiltByOrderOfKemenakerForTheWholeCountry() {
        refused(rebuild(Tokens.of("admin").agency("PTSP-31")), 403, "AGENCY_MISMATCH");
        refused(rebuild(KEMENAKER.regions("31")), 403, "REGION_OUT_OF_SCOPE");
    }

    private static Response rebuild(Tokens caller) {
        return Api.given(caller.token()).body("{\"reason\":\"uji\"}").post("/v1/service-blocks/rebuilds");
    }

    private static String unit(String region) {
        return "{\"name\":\"DPMPTSP\",\"regionCode\":" + region + ",\"services\":[\"BUILDING_PERMIT\"]}";
    }

    private static Response put(Tokens caller, String code, String body) {
        return Api.given(caller.token()).header("If-None-Match", "*").body(body).put("/v1/service-units/" + code);
    }

    private static Response change(Tokens caller, String code, String body) {
        String path = "/v1/service-units/" + code;
        return Api.given(caller.token())
                .header("If-Match", Api.etag(path))
                .body(body)
                .put(path);
    }
}
