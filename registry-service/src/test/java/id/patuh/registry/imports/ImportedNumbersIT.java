package id.patuh.registry.imports;

import static id.patuh.registry.imports.Imports.counts;
import static id.patuh.registry.imports.Imports.errors;
import static id.patuh.registry.imports.Imports.id;
import static id.patuh.registry.imports.Imports.workforce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The numbers on the rows of an extract: whose they are, how they compare, and which are never shown. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ImportedNumbersIT {
    private final Database database;

    @Inject
    ImportedNumbersIT(Database database) {
        this.database = database;
    }

    @Test
    void aRenewedNumberReplacesTheOlderOneFromItsReport() {
        String nib = Api.nib();
        Rows old = Rows.wlkp().with("nib", nib).with("workplaceType", "HEAD").with("workers", 100);
        Rows renewed = old.with("wlkpNumber", Api.own()).with("workers", 110).with("reportedOn", "2026-05-01");
        Api.importCsv("WLKP", Rows.csv(old));
        Api.importCsv("WLKP", Rows.csv(renewed));
        Map<String, Object> employer = Api.employer("NIB:" + nib);
        assertThat(workforce(employer)).containsEntry("workers", 110);
        assertThat(employer.get("workplaces")).hasToString("{open=1, closed=0, regions=1}");
        assertThat(count("""
                        select count(*) from replacement p join record o on o.id = p.record_id join record n on n.id = p.replaced_by
                        where o.number = ? and n.number = ? and p.valid_from = '2026-05-01'
                        """, old.text("wlkpNumber"), renewed.text("wlkpNumber")))
                .isEqualTo(1);
    }

    @Test
    void aSecondNumberOfAnEmployerIsClaimedOnlyAndResolvesNoRow() {
        String nib = Api.nib();
        String second = Api.nib();
        Rows first = Rows.wlkp().with("nib", nib);
        Api.importCsv("WLKP", Rows.csv(first));
        Api.importCsv("WLKP", Rows.csv(first.with("nib", second).with("reportedOn", "2026-02-10")));
        assertThat(Api.employer("NIB:" + second)).isNull();
        assertThat(count(
                        "select count(*) from match_candidate where left_id = ? and reason = 'CLAIMED_NUMBER' and number_key = ?",
                        id("NIB:" + nib),
                        second))
                .isEqualTo(1);
    }

    @Test
    void aNaturalPersonsNumberIsNeverShownOrStored() {
        String nik = "3171014508900001";
        Rows row = Rows.wlkp().with("npwp", nik).with("name", "Toko Siti");
        var done = Api.importCsv("WLKP", Rows.csv(row, Rows.wlkp().with("npwp", nik + "7")));
        assertThat(errors(done)).containsExactly("3,npwp,NPWP_FORMAT");
        Map<String, Object> employer = Api.employer("WLKP:" + row.text("wlkpNumber"));
        assertThat(employer.toString()).contains("31**************").doesNotContain(nik);
        Api.auditor()
                .get("/v1/imports/" + done.path("id") + "/rows")
                .then()
                .statusCode(200)
                .body(not(containsString(nik)));
        Rows other = Rows.tk().with("npwp", nik);
        Api.importCsv("BPJS_TK", Rows.csv(other));
        assertThat(id("NPP:" + other.text("npp")))
                .hasToString(employer.get("employerId").toString());
        Api.writer()
                .queryParam("identifier", "NPWP:" + nik)
                .get("/v1/employers")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("PERSONAL_NUMBER"));
    }

    @Test
    void aPlaceOfBusinessIsThatOfTheTaxpayer() {
        String npwp = Api.npwp();
        Rows row = Rows.wlkp().with("npwp", npwp);
        assertThat(errors(Api.importCsv(
                        "WLKP",
                        Rows.csv(
                                row.with("nitku", "12"),
                                row.with("wlkpNumber", Api.own()).with("nitku", "0" + Api.npwp() + "000001"),
                                row.with("wlkpNumber", Api.own()).with("nitku", "0" + npwp + "000001")))))
                .containsExactly("2,nitku,NITKU_FORMAT", "3,nitku,NITKU_MISMATCH");
    }

    @Test
    void ownNumbersCompareWithoutCaseAndBlanks() {
        Rows row = Rows.tk();
        Api.importCsv("BPJS_TK", Rows.csv(row));
        Rows same = row.with("npp", " " + row.text("npp").toLowerCase(Locale.ROOT) + " ");
        assertThat(counts(Api.importCsv("BPJS_TK", Rows.csv(same)))).containsEntry("unchanged", 1);
    }

    @Test
    void numberOnARowWhoseReportIsHeldIsAdded() {
        String nib = Api.nib();
        Rows first = Rows.wlkp();
        Api.importCsv("WLKP", Rows.csv(first));
        var done = Api.importCsv("WLKP", Rows.csv(Rows.wlkp(), first.with("nib", nib), Rows.wlkp()));
        assertThat(counts(done)).containsEntry("created", 2).containsEntry("updated", 1);
        assertThat(id("NIB:" + nib)).isEqualTo(id("WLKP:" + first.text("wlkpNumber")));
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
