package id.patuh.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import id.patuh.registry.roster.file.RosterSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** Who reads what of worker lists, and what goes out as events. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RosterAccessIT {
    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(textBlock = """
            registry-writer,      KEMENAKER, *,  WLKP_ROSTER,     202,
            integrator,           BPJS_TK,   *,  BPJS_TK_ROSTER,  202,
            admin,                KEMENAKER, *,  BPJS_KES_ROSTER, 403, AGENCY_MISMATCH
            registry-writer,      BPJS_TK,   *,  WLKP_ROSTER,     403, AGENCY_MISMATCH
            registry-writer,      BPJS_TK,   *,  BPJS_KES_ROSTER, 403, AGENCY_MISMATCH
            registry-writer,      KEMENAKER, 31, WLKP_ROSTER,     403, REGION_OUT_OF_SCOPE
            registry-reader,      KEMENAKER, *,  WLKP_ROSTER,     403, ROLE_MISSING
            """)
    void onlyTheOwnerSendsAList(String role, String agency, String region, String source, int status, String code) {
        Firm firm = Firm.make();
        Rows row =
                switch (RosterSource.valueOf(source)) {
                    case WLKP_ROSTER -> firm.declares(Firm.nik(), 1);
                    case BPJS_TK_ROSTER -> firm.enrols(Firm.nik(), 1);
                    case BPJS_KES_ROSTER -> firm.insures(Firm.nik(), 1);
                };
        var answer = Api.as(Tokens.of(role).agency(agency).regions(region))
                .contentType("text/csv")
                .body(Rows.csv(row))
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(status);
        if (status == 202) {
            assertThat(Api.finished(answer.extract().header("Location")).<Integer>path("counts.updated"))
                    .isEqualTo(1);
        } else {
            answer.body("code", equalTo(code));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kemenaker-inspector,  KEMENAKER, *,  WLKP_ROSTER,     200,
            kemenaker-inspector,  KEMENAKER, 31, WLKP_ROSTER,     200,
            bpjs-tk-officer,      BPJS_TK,   *,  BPJS_TK_ROSTER,  200,
            bpjs-kes-officer,     BPJS_KES,  *,  BPJS_KES_ROSTER, 200,
            kemenaker-inspector,  KEMENAKER, 32, WLKP_ROSTER,     403, REGION_OUT_OF_SCOPE
            kemenaker-inspector,  KEMENAKER, *,  BPJS_TK_ROSTER,  403, AGENCY_MISMATCH
            bpjs-tk-officer,      BPJS_TK,   *,  BPJS_KES_ROSTER, 403, AGENCY_MISMATCH
            bpjs-tk-officer,      BPJS_TK,   *,  WLKP_ROSTER,     403, AGENCY_MISMATCH
            auditor,              KEMENAKER, *,  WLKP_ROSTER,     403, ROLE_MISSING
            admin,                KEMENAKER, *,  WLKP_ROSTER,     403, ROLE_MISSING
            service-unit-officer, DPMPTSP,   *,  WLKP_ROSTER,     403, ROLE_MISSING
            """)
    void workersAreReadByTheOwnerOfTheListOnly(
            String role, String agency, String region, String source, int status, String code) {
        Firm firm = Firm.make();
        var answer = Api.as(Tokens.of(role).agency(agency).regions(region))
                .get("/v1/employers/" + firm.id() + "/rosters/" + source + "/differences?kind=DECLARED_NOT_ENROLLED")
                .then()
                .statusCode(status);
        if (status != 200) {
            answer.body("code", equalTo(code));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            auditor,              KEMENAKER, *,  200,
            bpjs-tk-officer,      BPJS_TK,   31, 200,
            service-unit-officer, DPMPTSP,   *,  403, ROLE_MISSING
            registry-reader,      KEMENAKER, 32, 403, REGION_OUT_OF_SCOPE
            """)
    void countsAreReadByWhomTheEmployerIsRead(String role, String agency, String region, int status, String code) {
        Firm firm = Firm.make();
        var answer = Api.as(Tokens.of(role).agency(agency).regions(region))
                .get("/v1/employers/" + firm.id() + "/rosters")
                .then()
                .statusCode(status);
        if (status != 200) {
            answer.body("code", equalTo(code));
        }
    }

    @Test
    void employersThatAreNotKnownHaveNoLists() {
        String nobody = "/v1/employers/" + UUID.randomUUID() + "/rosters";
        Api.writer().get(nobody).then().statusCode(404).body("code", equalTo("EMPLOYER_NOT_FOUND"));
        Api.writer()
                .get(nobody + "/WLKP_ROSTER/differences?kind=WAGE")
                .then()
                .statusCode(404)
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        String known = "/v1/employers/" + Firm.make().id() + "/rosters";
        Api.writer().get(known + "/OTHER/differences?kind=WAGE").then().statusCode(400);
        Api.writer().get(known + "/WLKP_ROSTER/differences").then().statusCode(400);
        Api.writer().get(known + "/WLKP_ROSTER/differences?kind=OTHER").then().statusCode(400);
        Api.writer()
                .get(known + "/WLKP_ROSTER/differences?kind=ELSEWHERE_TOO")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void eachAgencySeesItsOwnWagesAndLinesOnly() {
        Firm firm = Firm.make();
        Firm other = Firm.make();
        String lower = Firm.nik();
        String declaredOnly = Firm.nik();
        String enrolledOnly = Firm.nik();
        ExtractableResponse<Response> declared =
                Firm.send("WLKP_ROSTER", firm.declares(declaredOnly, 7_000_000), firm.declares(lower, 6_000_000));
        ExtractableResponse<Response> enrolled = Firm.send(
                "BPJS_TK_ROSTER",
                firm.enrols(lower, 5_000_000),
                firm.enrols(enrolledOnly, 4_000_000),
                other.enrols(enrolledOnly, 3_000_000));
        String ofDeclared = declared.path("id");
        String ofEnrolled = enrolled.path("id");

        assertThat(kemenaker(firm, "WAGE")).containsExactly("BPJS_TK " + ofDeclared + " 3 6000000 LOWER");
        assertThat(bpjs(firm, "WAGE")).containsExactly("BPJS_TK " + ofEnrolled + " 2 5000000 HIGHER");
        assertThat(kemenaker(firm, "DECLARED_NOT_ENROLLED"))
                .containsExactly("BPJS_TK " + ofDeclared + " 2 7000000 null");
        assertThat(bpjs(firm, "DECLARED_NOT_ENROLLED")).containsExactly("BPJS_TK null null null null");
        assertThat(kemenaker(firm, "ENROLLED_NOT_DECLARED")).containsExactly("BPJS_TK null null null null");
        assertThat(bpjs(firm, "ENROLLED_NOT_DECLARED")).containsExactly("BPJS_TK " + ofEnrolled + " 3 4000000 null");
        assertThat(bpjs(firm, "ELSEWHERE_TOO")).containsExactly("BPJS_TK " + ofEnrolled + " 3 4000000 null");
        assertThat(bpjs(other, "ELSEWHERE_TOO")).containsExactly("BPJS_TK " + ofEnrolled + " 4 3000000 null");
        assertThat(references(firm, "ELSEWHERE_TOO"))
                .isEqualTo(references(other, "ELSEWHERE_TOO"))
                .allMatch(reference -> reference.matches("[0-9a-f]{8}"));
    }

    @Test
    void differencesComeInPagesOverBothBpjs() {
        Firm firm = Firm.make();
        Firm.send(
                "WLKP_ROSTER",
                IntStream.range(0, 5)
                        .mapToObj(i -> firm.declares(Firm.nik(), 5_000_000))
                        .toArray(Rows[]::new));
        Firm.send("BPJS_TK_ROSTER", firm.enrols(Firm.nik(), 5_000_000));
        Firm.send("BPJS_KES_ROSTER", firm.insures(Firm.nik(), 5_000_000));
        String path =
                "/v1/employers/" + firm.id() + "/rosters/WLKP_ROSTER/differences?kind=DECLARED_NOT_ENROLLED&limit=3";
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = Api.writer().get(path + cursor).then().statusCode(200).extract();
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> seen.add(item.get("agency") + " " + item.get("line")));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void readingWorkersIsLoggedWithItsPurpose() {
        Firm firm = Firm.make();
        Api.writer()
                .header("X-Purpose", "INSPECTION")
                .get("/v1/employers/" + firm.id() + "/rosters/WLKP_ROSTER/differences?kind=WAGE")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(database.query(
                        "select subject_type from access_log where subject_id = ? and purpose = 'INSPECTION' order by 1",
                        row -> row.getString(1),
                        firm.id()))
                .containsExactly("employer", "roster"));
    }

    @Test
    void eventsFitTheSchemaAndTheirVersionsAreContiguous() throws IOException {
        Firm firm = Firm.make();
        String nik = Firm.nik();
        Firm.send("WLKP_ROSTER", firm.declares(nik, 5_000_000));
        Firm.send("BPJS_TK_ROSTER", firm.enrols(nik, 5_000_000));
        Firm.send("BPJS_TK_ROSTER", firm.enrols(nik, 5_000_000));
        int version = firm.version();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(records(firm)).hasSizeGreaterThanOrEqualTo(version));
        List<Long> versions = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(firm)) {
            String json = new String(record.value(), StandardCharsets.UTF_8);
            assertThat(EventSchemas.violations(EmployerEvent.TYPE, json)).isEmpty();
            versions.add(EventJson.mapper().readTree(json).get("version").asLong());
        }
        assertThat(versions).containsExactly(1L, 2L, 3L, 4L, 5L);
        EmployerEvent last =
                EventJson.mapper().readValue(records(firm).getLast().value(), EmployerEvent.class);
        assertThat(last.rosters().counts()).hasSize(4);
        assertThat(last.rosters().differences())
                .singleElement()
                .extracting(EmployerEvent.RosterDifferences::declaredNotEnrolled)
                .isEqualTo(0);
    }

    private static List<ConsumerRecord<String, byte[]>> records(Firm firm) {
        return TestKafka.records(Topics.EMPLOYERS, firm.id().toString());
    }

    private static List<String> kemenaker(Firm firm, String kind) {
        return items(firm, "KEMENAKER", "WLKP_ROSTER", kind).stream()
                .map(RosterAccessIT::shown)
                .toList();
    }

    private static List<String> bpjs(Firm firm, String kind) {
        return items(firm, "BPJS_TK", "BPJS_TK_ROSTER", kind).stream()
                .map(RosterAccessIT::shown)
                .toList();
    }

    private static List<String> references(Firm firm, String kind) {
        return items(firm, "BPJS_TK", "BPJS_TK_ROSTER", kind).stream()
                .map(item -> String.valueOf(item.get("reference")))
                .toList();
    }

    private static List<Map<String, Object>> items(Firm firm, String agency, String source, String kind) {
        return Api.as(Tokens.of("registry-reader").agency(agency))
                .get("/v1/employers/" + firm.id() + "/rosters/" + source + "/differences?kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static String shown(Map<String, Object> item) {
        return item.get("agency") + " " + item.get("importId") + " " + item.get("line") + " " + item.get("wageIdr")
                + " " + item.get("otherWage");
    }
}
