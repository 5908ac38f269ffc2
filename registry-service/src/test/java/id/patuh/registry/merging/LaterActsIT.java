package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firm.merge;
import static id.patuh.registry.merging.Firm.merged;
import static id.patuh.registry.merging.Firm.read;
import static id.patuh.registry.merging.Firm.split;
import static id.patuh.registry.merging.Firm.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Mergers, splits, renewed numbers and corrections, where one meets what another did before. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LaterActsIT {
    private final Database database;

    @Inject
    LaterActsIT(Database database) {
        this.database = database;
    }

    private static Rows head(String number, Firm firm, int workers) {
        return Rows.wlkp()
                .with("wlkpNumber", number)
                .with("nib", firm.nib())
                .with("address", "Jl. " + number)
                .with("workplaceType", "HEAD")
                .with("workers", workers)
                .with("reportedOn", "2026-05-01");
    }

    private static Firm headOffice(int workers) {
        return Firm.of(Rows.wlkp().with("workplaceType", "HEAD").with("workers", workers));
    }

    private Map<String, Object> movesTo(String target, String... numbers) {
        List<String> records = List.of(numbers).stream()
                .map(number -> Firm.recordId(database, number))
                .toList();
        return target == null
                ? Map.of("effectiveOn", "2026-06-01", "reason", "Akta pemisahan", "records", records)
                : Map.of(
                        "effectiveOn",
                        "2026-06-01",
                        "reason",
                        "Akta pemisahan",
                        "records",
                        records,
                        "toEmployerId",
                        target);
    }

    @Test
    void nothingIsSplitOffToAnEmployerThatWasMerged() {
        Firm one = Firm.of();
        Firm merged = Firm.of();
        merged(one, merged, "2026-03-01");
        split(one, movesTo(merged.id(), merged.wlkp()))
                .then()
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_MERGED"))
                .body("successorId", equalTo(one.id()));
    }

    @Test
    void whatComesToAnEmployerThatWasMergedByThatDayGoesOnToTheSurvivor() {
        for (String second : List.of("2026-03-01", "2026-02-01")) {
            Firm absorbed = Firm.of();
            Firm between = Firm.of();
            Firm last = Firm.of();
            merged(between, absorbed, "2026-03-01");
            merged(last, between, second);
            String npwp = Api.npwp();
            Api.importCsv(
                    "WLKP",
                    Rows.csv(Rows.wlkp()
                            .with("wlkpNumber", absorbed.wlkp())
                            .with("npwp", npwp)
                            .with("reportedOn", "2026-01-20")));
            String npp = Api.own();
            Api.importCsv(
                    "BPJS_TK",
                    Rows.csv(Rows.tk().with("npp", npp).with("npwp", npwp).with("asOf", "2026-04-01")));
            assertThat(Api.employer("NPP:" + npp)).containsEntry("employerId", last.id());
            read(last.id(), "").body("coverage.programme", hasItem("JKK"));
            read(between.id(), "").statusCode(308);
        }
    }

    @Test
    void aRenewedHeadOfficeCountsAgainOnceTheMergerIsUndone() {
        Firm one = headOffice(10);
        Firm other = headOffice(50);
        String path = merged(one, other, "2026-03-01");
        Api.importCsv("WLKP", Rows.csv(head(Api.own(), one, 70)));
        read(one.id(), "").body("workforce.workers", equalTo(70)).body("workplaces.open", equalTo(1));
        undo(path).statusCode(204);
        read(one.id(), "").body("workforce.workers", equalTo(70));
        read(other.id(), "").body("workforce.workers", equalTo(50)).body("workplaces.open", equalTo(1));
        read(other.id(), "?validAt=2026-05-02").body("workforce.workers", equalTo(50));
        Api.writer()
                .get("/v1/records/" + Firm.recordId(database, other.wlkp()))
                .then()
                .body("replacement", nullValue());
    }

    @Test
    void aRenewedHeadOfficeCountsAgainOnceTheNewNumberStatesNothing() {
        Firm one = headOffice(100);
        String number = Api.own();
        Rows row = head(number, one, 7);
        Api.importCsv("WLKP", Rows.csv(row));
        read(one.id(), "").body("workforce.workers", equalTo(7));
        String record = Firm.recordId(database, number);
        long version = published(one.wlkp());
        withdraw(record);
        read(one.id(), "").body("workforce.workers", equalTo(100));
        read(one.id(), "?validAt=2026-05-02").statusCode(200).body("workforce.workers", equalTo(100));
        assertThat(published(one.wlkp())).isEqualTo(version + 1);
        Api.importCsv("WLKP", Rows.csv(row.with("workers", 8).with("reportedOn", "2026-05-02")));
        read(one.id(), "").body("workforce.workers", equalTo(8));
        assertThat(published(one.wlkp())).isEqualTo(version + 2);
        Api.importCsv("WLKP", Rows.csv(row.with("workers", 9).with("reportedOn", "2026-05-03")));
        assertThat(published(one.wlkp())).isEqualTo(version + 2);
    }

    private long published(String wlkp) {
        return database.first("select version from record where number = ?", row -> row.getLong(1), wlkp)
                .orElseThrow();
    }

    private static void withdraw(String record) {
        var held = Api.writer().get("/v1/records/" + record);
        Api.writer()
                .header("If-Match", held.header("ETag"))
                .contentType("application/json")
                .body(Map.of(
                        "corrects",
                        held.path("statements[0].statementId"),
                        "withdraw",
                        true,
                        "reason",
                        "NIB pemberi kerja lain"))
                .post("/v1/records/" + record + "/corrections")
                .then()
                .statusCode(201);
    }

    @Test
    void aRenewedHeadOfficeCountsAgainFromTheDayOnWhichTheNewOneLeaves() {
        Firm one = headOffice(100);
        String number = Api.own();
        Api.importCsv("WLKP", Rows.csv(head(number, one, 70)));
        String path = Api.path(split(one, movesTo(null, number))
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
        read(one.id(), "").body("workforce.workers", equalTo(100));
        read(one.id(), "?validAt=2026-05-31").body("workforce.workers", equalTo(70));
        Api.writer()
                .get("/v1/records/" + Firm.recordId(database, one.wlkp()))
                .then()
                .body("replacement.from", equalTo("2026-05-01"))
                .body("replacement.to", equalTo("2026-06-01"));
        undo(path).statusCode(204);
        read(one.id(), "").body("workforce.workers", equalTo(70));
    }

    @Test
    void aSplitStaysWhenTheMergerBeforeItIsUndone() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        Firm buyer = Firm.of();
        String path = merged(one, other, "2026-03-01");
        String npp = Api.own();
        Api.importCsv(
                "BPJS_TK",
                Rows.csv(Rows.tk().with("npp", npp).with("nib", other.nib()).with("asOf", "2026-04-01")));
        split(one, movesTo(buyer.id(), npp)).then().statusCode(201);
        undo(path).statusCode(204);
        assertThat(Api.employer("NPP:" + npp)).containsEntry("employerId", buyer.id());
        read(other.id(), "?validAt=2026-05-31").body("coverage.programme", contains("JKK"));
        read(one.id(), "?validAt=2026-05-31").body("coverage.programme", empty());
    }

    @Test
    void aNewEmployerNeedsARecordThatStatesSomething() {
        Firm one = Firm.of();
        String number = Api.own();
        Api.importCsv("WLKP", Rows.csv(head(number, one, 7).with("workplaceType", "BRANCH")));
        withdraw(Firm.recordId(database, number));
        split(one, movesTo(null, number)).then().statusCode(422).body("code", equalTo("SPLIT_WITHOUT_MEMBER"));
        Firm renewed = headOffice(100);
        String newer = Api.own();
        Api.importCsv("WLKP", Rows.csv(head(newer, renewed, 70)));
        split(renewed, movesTo(null, renewed.wlkp())).then().statusCode(201);
        String made = Api.employer("WLKP:" + renewed.wlkp()).get("employerId").toString();
        read(made, "").body("workforce.workers", equalTo(100));
    }

    @Test
    void aStatementThatIsCorrectedToAnEarlierDayNamesItsNumberFromThatDay() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        String record = Firm.recordId(database, one.wlkp());
        var held = Api.writer().get("/v1/records/" + record);
        Api.writer()
                .header("If-Match", held.header("ETag"))
                .contentType("application/json")
                .body(Map.of(
                        "corrects",
                        held.path("statements[0].statementId"),
                        "validFrom",
                        "2025-11-01",
                        "facts",
                        Map.of(),
                        "reason",
                        "Tanggal salah"))
                .post("/v1/records/" + record + "/corrections")
                .then()
                .statusCode(201);
        read(one.id(), "?validAt=2025-11-02").body("identifiers.value", contains(one.nib()));
        String path = merged(other, one, "2026-03-01");
        undo(path).statusCode(204);
        read(one.id(), "?validAt=2025-11-02").body("identifiers.value", contains(one.nib()));
    }

    @Test
    void aMergerOrSplitIsRefusedOnAVersionThatWasNotSeen() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        Map<String, Object> body =
                Map.of("absorbedId", other.id(), "effectiveOn", "2026-03-01", "reason", "Akta penggabungan");
        Api.writer()
                .header("If-Match", "\"v77\"")
                .contentType("application/json")
                .body(body)
                .post("/v1/employers/" + one.id() + "/merges")
                .then()
                .statusCode(412)
                .body("code", equalTo("ETAG_STALE"));
        Api.writer()
                .header("If-Match", "\"v77\"")
                .contentType("application/json")
                .body(movesTo(null, one.wlkp()))
                .post("/v1/employers/" + one.id() + "/splits")
                .then()
                .statusCode(412);
        merge(one, other, "2026-03-01").then().statusCode(201);
    }
}
