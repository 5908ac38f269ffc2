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
        refused(put(Tokens.of("admin").agency("PTSP-31"), code, unit("\"33\"")), 403, "AGENCY_MISMATCH");
        refused(put(own, code, unit("null")), 403, "AGENCY_MISMATCH");
        assertThat(put(own, code, unit("\"33\"")).statusCode()).isEqualTo(200);
        refused(change(own, code, unit("null")), 403, "AGENCY_MISMATCH");
        refused(change(KEMENAKER.regions("33"), code, unit("null")), 403, "REGION_OUT_OF_SCOPE");
        assertThat(change(KEMENAKER, code, unit("null")).statusCode()).isEqualTo(200);
        refused(change(own, code, unit("\"33\"")), 403, "AGENCY_MISMATCH");
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
