package id.patuh.compliance.map;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static io.restassured.RestAssured.withArgs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Each test has a province or regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MapQueryIT {
    private static final String REGION = "items.find { it.code == '%s' }";
    private static final String GROUPS = """
            select coalesce(string_agg(line, '; ' order by line), '') from (
                select concat_ws(' ', region_code, scale, class, sum(%s), sum(%s), sum(workers_affected), sum(exposure_idr))
                    as line
                from %s group by region_code, scale, class having sum(%s) <> 0) as lines
            """;

    @Inject
    Database database;

    @Inject
    TotalFoldJob totals;

    @Test
    void theMapShowsEveryRegionWithItsTotals() {
        EmployerMother owes = employer().region("9206").workforce(40, 200_000_000);
        EmployerMother fine = employer().region("9206").in(JKK, JKM, JKN);
        EmployerMother elsewhere =
                employer().region("9202").in(JKK, JKM).in(JKN, 10, 50_000_000, YearMonth.of(2026, 3));
        Service.publishAndAwait(owes, fine, elsewhere);

        Service.get("/v1/map?level=regency&metric=unregistered&region=92")
                .body("totals.employers", equalTo(3))
                .rootPath(REGION, withArgs("9202"))
                .body("byClass.IN_ARREARS", equalTo(1))
                .rootPath(REGION, withArgs("9206"))
                .body("value", equalTo(1))
                .body("employers", equalTo(2))
                .body("byClass.COMPLIANT", equalTo(1))
                .body("workersAffected", equalTo(40))
                .body("exposureIdr", equalTo(11_680_000))
                .body("meanScore", equalTo(50.0f));
        Service.get("/v1/map?level=province&metric=exposure")
                .body("items", hasSize(38))
                .rootPath(REGION, withArgs("92"))
                .body("value", equalTo(11_680_000))
                .body("name", equalTo("PAPUA BARAT"));
        Service.get("/v1/map?level=regency&region=9203")
                .body("items.code", contains("9203"))
                .body("items[0].employers", equalTo(0))
                .body("items[0].meanScore", nullValue());
    }

    @Test
    void theTotalsFollowEmployersThatChangeMoveAndMerge() {
        EmployerMother employer = employer().region("9402");
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next().in(JKK, JKM, JKN));
        Service.publishAndAwait(employer.next().region("9403"));
        Service.get("/v1/statistics?region=9402").body("totals.employers", equalTo(0));
        Service.get("/v1/statistics?region=9403")
                .body("totals.byClass.COMPLIANT", equalTo(1))
                .body("byScale.MICRO.employers", equalTo(1))
                .body("findings", hasSize(0));

        EmployerMother successor = employer().region("9403");
        Service.publishAndAwait(successor);
        Service.publish(employer.next().mergedInto(successor.id()));
        Service.eventually("/v1/assessments/" + employer.id(), answer -> answer.statusCode() == 410);
        Service.get("/v1/statistics?region=9403")
                .body("totals.employers", equalTo(1))
                .body("totals.byClass.UNREGISTERED", equalTo(1))
                .body("findings.collect { it.code + ' ' + it.agency }", contains("PWBD BPJS_TK", "PWBD BPJS_KES"));
    }

    @Test
    void theTotalsOfTheMapAreThoseOfTheStatisticsAndOfTheAssessments() {
        Service.publishAndAwait(
                employer().region("7371").scale(BusinessScale.SMALL),
                employer().region("7372").in(JKK),
                employer().region("7372").workforce(0, 0));

        JsonPath map = Service.get("/v1/map?level=province&metric=employers&region=73")
                .extract()
                .jsonPath();
        JsonPath statistics = Service.get("/v1/statistics?region=73").extract().jsonPath();

        assertThat(map.getMap("totals")).isEqualTo(statistics.getMap("totals"));
        String counted = groups("assessment where region_code like '73%' and status = 'ACTIVE'", "1");
        assertThat(groups("assessment_total where region_code like '73%'", "employers"))
                .isEqualTo(counted);
        QuarkusTransaction.requiringNew().run(totals::fold);
        assertThat(groups("assessment_total where region_code like '73%'", "employers"))
                .isEqualTo(counted);
    }

    @Test
    void workersAndWorkplacesCountWhereTheDoorsAreAndEmployersAtHome() {
        EmployerMother chain = employer()
                .region("6401")
                .head()
                .workforce(40, 200_000_000)
                .branch("6402", 25, 125_000_000, LocalDate.of(2026, 2, 1))
                .branch("6501", 5, 25_000_000, LocalDate.of(2026, 2, 1));
        Service.publishAndAwait(chain);

        Service.get("/v1/map?level=regency&metric=workers&region=64")
                .body("totals.workers", equalTo(65))
                .body("totals.workplaces", equalTo(2))
                .body("totals.employers", equalTo(1))
                .rootPath(REGION, withArgs("6401"))
                .body("value", equalTo(40))
                .body("employers", equalTo(1))
                .body("workersAffected", equalTo(70))
                .rootPath(REGION, withArgs("6402"))
                .body("value", equalTo(25))
                .body("workplaces", equalTo(1))
                .body("employers", equalTo(0));
        Service.get("/v1/statistics?region=65")
                .body("totals.employers", equalTo(0))
                .body("totals.workplaces", equalTo(1))
                .body("totals.workers", equalTo(5))
                .body("byScale.MICRO.workers", equalTo(5));

        RecordMother branch =
                RecordMother.workplace(chain.id()).region("6501").reports(LocalDate.of(2026, 2, 1), 9, 45_000_000);
        Service.publishAndAwait(chain.next().with(branch));
        Service.get("/v1/statistics?region=65").body("totals.workers", equalTo(14));
        branch.reportsClosed(LocalDate.of(2026, 6, 1), 9, 45_000_000, LocalDate.of(2026, 5, 1));
        Service.publishAndAwait(chain.next());
        Service.get("/v1/statistics?region=65")
                .body("totals.workers", equalTo(5))
                .body("totals.workplaces", equalTo(1));
        QuarkusTransaction.requiringNew().run(totals::fold);
        Service.get("/v1/statistics?region=65").body("totals.workers", equalTo(5));
    }

    @Test
    void byScaleEmployersWorkplacesAndWorkersCountWithTheScaleOfTheEmployer() {
        EmployerMother employer =
                employer().region("1401").head().scale(BusinessScale.MEDIUM).workforce(1_000, 5_000_000_000L);
        RecordMother branch = RecordMother.workplace(employer.id())
                .region("1401")
                .scale(BusinessScale.LARGE)
                .reports(LocalDate.of(2026, 2, 1), 5, 25_000_000);
        Service.publishAndAwait(employer.with(branch));
        Service.get("/v1/statistics?region=1401")
                .body("byScale.LARGE.employers", equalTo(1))
                .body("byScale.LARGE.workplaces", equalTo(2))
                .body("byScale.LARGE.workers", equalTo(1_005))
                .body("byScale.MEDIUM.workers", equalTo(0));

        branch.reportsClosed(LocalDate.of(2026, 6, 1), 5, 25_000_000, LocalDate.of(2026, 5, 1));
        Service.publishAndAwait(employer.next());
        QuarkusTransaction.requiringNew().run(totals::fold);
        Service.get("/v1/statistics?region=1401")
                .body("byScale.MEDIUM.employers", equalTo(1))
                .body("byScale.MEDIUM.workers", equalTo(1_000))
                .body("byScale.LARGE.employers", equalTo(0))
                .body("byScale.LARGE.workplaces", equalTo(0));
    }

    @Test
    void aCallerSeesItsOwnProvincesOnly() {
        JsonPath map = Service.as(Tokens.of("bpjs-kes-officer").regions("11", "12"))
                .get("/v1/map?level=province")
                .jsonPath();
        assertThat(map.<String>getList("items.code")).isEqualTo(List.of("11", "12"));
        Service.as(Tokens.of("bpjs-kes-officer").regions("11"))
                .get("/v1/statistics?region=31")
                .then()
                .statusCode(403);
        Service.reader()
                .get("/v1/map?metric=beauty")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("/metric"))
                .body("errors[0].code", equalTo("ENUM_UNKNOWN"));
    }

    private String groups(String from, String employers) {
        String sql = GROUPS.formatted(employers, employers, from, employers);
        return database.first(sql, row -> row.getString(1)).orElseThrow();
    }
}
