package id.patuh.registry.imports;

import static id.patuh.registry.imports.Imports.counts;
import static id.patuh.registry.imports.Imports.errors;
import static id.patuh.registry.imports.Imports.id;
import static id.patuh.registry.imports.Imports.workforce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of the rows of an extract. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportIT {
    private final Database database;

    @Inject
    ImportIT(Database database) {
        this.database = database;
    }

    @Test
    void everyWrongFieldOfARowIsNamedWithItsCode() {
        Rows bad = Rows.wlkp()
                .with("nib", "12")
                .with("npwp", "12-3")
                .with("kbliEdition", 2015)
                .with("kbli", "1071")
                .with("scale", "small")
                .with("regionCode", "31")
                .with("latitude", "91")
                .with("longitude", "east")
                .with("capitalIdr", "-1")
                .with("annualSalesIdr", "1.5")
                .with("workers", "99999999999")
                .with("wageBillIdr", null)
                .with("construction", "yes")
                .with("reportedOn", "10-01-2026");
        assertThat(errors(Api.importCsv("WLKP", Rows.csv(bad))))
                .containsExactlyInAnyOrder(
                        "2,nib,NIB_FORMAT",
                        "2,npwp,NPWP_FORMAT",
                        "2,kbliEdition,ENUM_UNKNOWN",
                        "2,kbli,KBLI_FORMAT",
                        "2,scale,ENUM_UNKNOWN",
                        "2,regionCode,REGION_UNKNOWN",
                        "2,latitude,NUMBER_FORMAT",
                        "2,longitude,NUMBER_FORMAT",
                        "2,capitalIdr,NUMBER_NEGATIVE",
                        "2,annualSalesIdr,NUMBER_FORMAT",
                        "2,workers,NUMBER_FORMAT",
                        "2,wageBillIdr,REQUIRED",
                        "2,construction,ENUM_UNKNOWN",
                        "2,reportedOn,DATE_FORMAT");
    }

    @Test
    void bpjsRowsHaveTheirOwnChecks() {
        Rows wrongProgramme = Rows.tk().with("programme", "JKN");
        Rows wrongMonth = Rows.tk().with("paidThrough", "2026-13").with("jkkRiskGroup", 6);
        Rows long1 = Rows.tk().with("name", "x".repeat(201)).with("registeredOn", "2999-01-01");
        assertThat(errors(Api.importCsv("BPJS_TK", Rows.csv(wrongProgramme, wrongMonth, long1))))
                .containsExactlyInAnyOrder(
                        "2,programme,ENUM_UNKNOWN",
                        "3,paidThrough,MONTH_FORMAT",
                        "3,jkkRiskGroup,ENUM_UNKNOWN",
                        "4,name,TEXT_TOO_LONG",
                        "4,registeredOn,DATE_FUTURE");
    }

    @Test
    void ownNumberTwiceInAFileRefusesTheLaterRow() {
        Rows first = Rows.tk();
        Rows otherProgramme = first.with("programme", "JHT").with("jkkRiskGroup", null);
        var done = Api.importCsv("BPJS_TK", Rows.csv(first, otherProgramme, first.with("enrolledWorkers", 11)));
        assertThat(errors(done)).containsExactly("4,npp,DUPLICATE_IN_FILE");
        assertThat(counts(done))
                .containsEntry("created", 1)
                .containsEntry("updated", 1)
                .containsEntry("rejected", 1);
        assertThat(coverage("NPP:" + first.text("npp")))
                .extracting(item -> item.get("programme") + " " + item.get("enrolledWorkers"))
                .containsExactly("JKK 10", "JHT 10");
    }

    @Test
    void numbersOfTwoEmployersRefuseTheRowAndMakeACandidate() {
        String nib = Api.nib();
        String npwp = Api.npwp();
        Api.importCsv("WLKP", Rows.csv(Rows.wlkp().with("nib", nib), Rows.wlkp().with("npwp", npwp)));
        Rows both = Rows.tk().with("nib", nib).with("npwp", npwp);
        var done = Api.importCsv("BPJS_TK", Rows.csv(both));
        assertThat(errors(done)).containsExactly("2,npwp,IDENTIFIER_CONFLICT");
        Api.importCsv("BPJS_TK", Rows.csv(both));
        UUID left = id("NIB:" + nib);
        UUID right = id("NPWP:" + npwp);
        assertThat(count("""
                        select count(*) from match_candidate
                        where ? in (left_id, right_id) and ? in (left_id, right_id) and reason = 'IDENTIFIER_CONFLICT'
                        """, left, right)).isEqualTo(1);
        assertThat(Api.employer("NPP:" + both.text("npp"))).isNull();
    }

    @Test
    void rowsOfOneFileFindEachOtherInTheOrderOfTheFile() {
        String nib = Api.nib();
        String npwp = Api.npwp();
        Rows names = Rows.wlkp().with("nib", nib);
        Rows links = Rows.wlkp().with("nib", nib).with("npwp", npwp).with("reportedOn", "2026-02-10");
        Rows follows = Rows.wlkp()
                .with("npwp", "0" + npwp)
                .with("reportedOn", "2026-03-10")
                .with("workers", 99);
        var done = Api.importCsv("WLKP", Rows.csv(names, links, follows));
        assertThat(counts(done)).containsEntry("created", 1).containsEntry("rejected", 0);
        Map<String, Object> employer = Api.employer("NIB:" + nib);
        assertThat(employer).containsEntry("version", 1);
        assertThat(workforce(employer))
                .containsEntry("workers", 12 + 12 + 99)
                .containsEntry("reportedOn", "2026-03-10")
                .containsEntry("oldestReportedOn", "2026-01-10");
        assertThat(employer.get("workplaces")).hasToString("{open=3, closed=0, regions=1}");
        assertThat((List<?>) employer.get("identifiers")).hasSize(2);
        var again = Api.importCsv("WLKP", Rows.csv(names, links, follows));
        assertThat(counts(again)).containsEntry("unchanged", 3);
        assertThat(Api.employer("NIB:" + nib)).containsEntry("version", 1);
    }

    @Test
    void olderReportGoesIntoTheHistoryAndReplacesNothing() {
        Rows newer = Rows.wlkp().with("reportedOn", "2026-05-01").with("workers", 50);
        Rows older = newer.with("reportedOn", "2025-05-01").with("workers", 40);
        Api.importCsv("WLKP", Rows.csv(newer));
        var done = Api.importCsv("WLKP", Rows.csv(older));
        assertThat(counts(done)).containsEntry("historical", 1).containsEntry("updated", 0);
        Map<String, Object> employer = Api.employer("WLKP:" + newer.text("wlkpNumber"));
        assertThat(employer).containsEntry("version", 1);
        assertThat(workforce(employer)).containsEntry("workers", 50).containsEntry("reportedOn", "2026-05-01");
        var again = Api.importCsv("WLKP", Rows.csv(older));
        assertThat(counts(again)).containsEntry("unchanged", 1);
        Api.writer()
                .get("/v1/employers/" + employer.get("employerId") + "?validAt=2025-12-31")
                .then()
                .statusCode(200)
                .body("workforce.workers", equalTo(40));
    }

    @Test
    void ofOneDayTheLaterRowStandsAlsoWhenItSaysWhatWasSaidBefore() {
        Rows first = Rows.tk();
        Rows other = first.with("enrolledWorkers", 12);
        Api.importCsv("BPJS_TK", Rows.csv(first));
        assertThat(counts(Api.importCsv("BPJS_TK", Rows.csv(other)))).containsEntry("updated", 1);
        assertThat(counts(Api.importCsv("BPJS_TK", Rows.csv(first)))).containsEntry("updated", 1);
        assertThat(counts(Api.importCsv("BPJS_TK", Rows.csv(first)))).containsEntry("unchanged", 1);
        assertThat(coverage("NPP:" + first.text("npp")))
                .extracting(item -> item.get("enrolledWorkers"))
                .containsExactly(10);
    }

    @Test
    void aBranchReportsForItselfAndSumsFollow() {
        String npwp = Api.npwp();
        Rows head = Rows.wlkp()
                .with("npwp", npwp)
                .with("workers", 4000)
                .with("workplaceType", "HEAD")
                .with("nitku", null)
                .with("closedOn", null);
        Rows branch = head.with("wlkpNumber", Api.own())
                .with("npwp", npwp.substring(0, 9) + "017001")
                .with("regionCode", "3578")
                .with("workers", 50)
                .with("workplaceType", "BRANCH")
                .with("reportedOn", "2026-05-01");
        Api.importCsv("WLKP", Rows.csv(head));
        assertThat(counts(Api.importCsv("WLKP", Rows.csv(branch)))).containsEntry("updated", 1);
        Map<String, Object> employer = Api.employer("NPWP:" + npwp);
        assertThat(workforce(employer)).containsEntry("workers", 4050);
        assertThat(employer).containsEntry("regionCode", "3171");
        assertThat(Api.employer("NPWP:" + npwp.substring(0, 9) + "999000"))
                .containsEntry("employerId", employer.get("employerId"));
        Api.importCsv("WLKP", Rows.csv(branch.with("closedOn", "2026-06-01")));
        assertThat(workforce(Api.employer("NPWP:" + npwp))).containsEntry("workers", 4000);
        assertThat(counts(Api.importCsv("WLKP", Rows.csv(branch.without("closedOn")))))
                .containsEntry("unchanged", 1);
        assertThat(counts(Api.importCsv("WLKP", Rows.csv(branch)))).containsEntry("updated", 1);
        assertThat(workforce(Api.employer("NPWP:" + npwp))).containsEntry("workers", 4050);
    }

    @Test
    void rowOfACoverageThatIsHeldMayStillRename() {
        Rows first = Rows.tk().with("name", "PT Ejaan Lama");
        Rows later = first.with("enrolledWorkers", 12).with("asOf", "2026-07-31");
        Rows renamed = later.with("name", "PT Ejaan Baru");
        Api.importCsv("BPJS_TK", Rows.csv(first));
        Api.importCsv("BPJS_TK", Rows.csv(later));
        assertThat(counts(Api.importCsv("BPJS_TK", Rows.csv(renamed)))).containsEntry("updated", 1);
        assertThat(Api.employer("NPP:" + first.text("npp")))
                .containsEntry("name", "PT Ejaan Baru")
                .containsEntry("version", 3);
        assertThat(counts(Api.importCsv("BPJS_TK", Rows.csv(renamed)))).containsEntry("unchanged", 1);
    }

    @Test
    void wlkpNameWinsOverThatOfABpjs() {
        String npwp = Api.npwp();
        Rows tk = Rows.tk().with("npwp", npwp).with("name", "PT Nama Lama");
        Api.importCsv("BPJS_TK", Rows.csv(tk));
        Map<String, Object> made = Api.employer("NPWP:" + npwp);
        assertThat(made)
                .containsEntry("name", "PT Nama Lama")
                .containsEntry("scale", null)
                .containsEntry("workforce", null);
        Api.importCsv("BPJS_TK", Rows.csv(tk.with("name", "PT Nama Baru").with("asOf", "2026-07-31")));
        assertThat(Api.employer("NPWP:" + npwp))
                .containsEntry("name", "PT Nama Baru")
                .containsEntry("version", 2);
        Api.importCsv("WLKP", Rows.csv(Rows.wlkp().with("npwp", npwp).with("name", "PT Resmi")));
        Api.importCsv("BPJS_TK", Rows.csv(tk.with("name", "PT Salah").with("asOf", "2026-08-31")));
        assertThat(Api.employer("NPWP:" + npwp))
                .containsEntry("name", "PT Resmi")
                .containsEntry("version", 4);
    }

    @Test
    void similarNameInTheSameRegencyIsSuggestedOnly() {
        String word = "Zx" + Api.own();
        Api.importCsv("WLKP", Rows.csv(Rows.wlkp().with("name", "PT " + word + " Sentosa Abadi")));
        Rows tk = Rows.tk().with("name", "CV " + word + " Sentosa Abad");
        Api.importCsv("BPJS_TK", Rows.csv(tk));
        UUID made = id("NPP:" + tk.text("npp"));
        assertThat(count(
                        "select count(*) from match_candidate where ? in (left_id, right_id) and reason = 'SIMILAR_NAME'",
                        made))
                .isEqualTo(1);
        Api.writer().get("/v1/match-candidates?limit=500&state=OPEN").then().statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> coverage(String identifier) {
        return (List<Map<String, Object>>) Api.employer(identifier).get("coverage");
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
