package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firm.merge;
import static id.patuh.registry.merging.Firm.merged;
import static id.patuh.registry.merging.Firm.read;
import static id.patuh.registry.merging.Firm.split;
import static id.patuh.registry.merging.Firm.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Mergers and splits as moves of memberships, and their undoing. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MergeIT {
    private final Database database;

    @Inject
    MergeIT(Database database) {
        this.database = database;
    }

    @Test
    void aMergerCountsFromItsDayAndEachIsWhatItWasBefore() {
        Firm one = Firm.of(12);
        Firm other = Firm.of(30);
        merged(one, other, "2026-03-01");
        read(one.id(), "")
                .statusCode(200)
                .body("workforce.workers", equalTo(42))
                .body("workplaces.open", equalTo(2))
                .body("identifiers.value", hasSize(2))
                .body("predecessors.employerId", contains(other.id()))
                .body("predecessors.from", contains("2026-03-01"));
        read(one.id(), "?validAt=2026-02-28")
                .statusCode(200)
                .body("workforce.workers", equalTo(12))
                .body("identifiers.value", contains(one.nib()))
                .body("predecessors", empty());
        read(other.id(), "?validAt=2026-02-28")
                .statusCode(200)
                .body("workforce.workers", equalTo(30))
                .body("identifiers.value", contains(other.nib()));
        read(other.id(), "").statusCode(308).header("Location", endsWith(one.id()));
        read(other.id(), "?validAt=2026-03-01").statusCode(308);
        assertThat(database.first(
                                "select data ->> 'status' || ' ' || (data ->> 'successorFrom') from employer where id = ?::uuid",
                                row -> row.getString(1),
                                other.id())
                        .orElseThrow())
                .isEqualTo("MERGED 2026-03-01");
        assertThat(Api.employer("NIB:" + other.nib())).containsEntry("employerId", one.id());
    }

    @Test
    void undoingGivesBackWhatCameSinceUnderANumberThatGoesBack() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        String path = merged(one, other, "2026-03-01");
        String npp = Api.own();
        Api.importCsv("BPJS_TK", Rows.csv(Rows.tk().with("npp", npp).with("nib", other.nib())));
        assertThat(Api.employer("NPP:" + npp)).containsEntry("employerId", one.id());
        undo(path).statusCode(204);
        assertThat(Api.employer("NPP:" + npp)).containsEntry("employerId", other.id());
        read(other.id(), "")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("successorId", nullValue())
                .body("workforce.workers", equalTo(12))
                .body("coverage.programme", contains("JKK"));
        read(one.id(), "").body("coverage", empty()).body("predecessors", empty());
        var again = Api.importCsv(
                "BPJS_TK",
                Rows.csv(Rows.tk().with("npp", npp).with("nib", other.nib()).with("asOf", "2026-06-01")));
        assertThat(again.<Integer>path("counts.rejected")).isZero();
    }

    @Test
    void mergersAreUndoneInAnyOrderUnlessALaterOneTouchedTheSame() {
        Firm one = Firm.of(1);
        Firm second = Firm.of(2);
        Firm third = Firm.of(4);
        Firm last = Firm.of(8);
        String first = merged(one, second, "2026-03-01");
        merged(one, third, "2026-02-01");
        undo(first).statusCode(204);
        read(one.id(), "").body("workforce.workers", equalTo(5));
        read(second.id(), "").body("workforce.workers", equalTo(2));
        String again = merged(one, second, "2026-03-01");
        String over = merged(last, one, "2026-04-01");
        undo(again)
                .statusCode(409)
                .body("code", equalTo("MERGE_BUILT_UPON"))
                .body("reorganisationId", equalTo(over.substring(over.lastIndexOf('/') + 1)));
        undo(over).statusCode(204);
        undo(again).statusCode(204);
        undo(again).statusCode(412);
        Api.writer()
                .header("If-Match", "\"v2\"")
                .queryParam("reason", "lagi")
                .delete(again)
                .then()
                .statusCode(409)
                .body("code", equalTo("MERGE_UNDONE"));
    }

    @Test
    void aClockThatGoesBackDoesNotChangeWhatStandsOnWhat() {
        Firm one = Firm.of(1);
        Firm second = Firm.of(2);
        Firm third = Firm.of(4);
        String first = merged(one, second, "2026-03-01");
        String recorded = recorded(one);
        try {
            TestClock.advance(Duration.ofMinutes(-10));
            String over = merged(third, one, "2026-04-01");
            assertThat(recorded(one)).isGreaterThanOrEqualTo(recorded);
            undo(first).statusCode(409).body("code", equalTo("MERGE_BUILT_UPON"));
            undo(over).statusCode(204);
            undo(first).statusCode(204);
            read(one.id(), "").statusCode(200).body("workforce.workers", equalTo(1));
            read(second.id(), "").statusCode(200).body("workforce.workers", equalTo(2));
        } finally {
            TestClock.advance(Duration.ofMinutes(10));
        }
    }

    private String recorded(Firm firm) {
        return database.first(
                        "select recorded_at::timestamptz(3) at time zone 'UTC' || ' ' || (data ->> 'recordedAt') from employer where id = ?::uuid",
                        row -> row.getString(1),
                        firm.id())
                .orElseThrow();
    }

    @Test
    void whatCannotBeMergedIsRefusedWithItsReason() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        merge(one, one, "2026-03-01").then().statusCode(422).body("code", equalTo("MERGE_OF_ITSELF"));
        merge(one, new Firm("019e1c5a-0000-7c3e-9a44-0f6f6f1f2a02", "", ""), "2026-03-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("EMPLOYER_NOT_FOUND"));
        merge(one, other, "2999-01-01").then().statusCode(400).body("errors[0].code", equalTo("DATE_FUTURE"));
        merged(one, other, "2026-03-01");
        merge(Firm.of(), other, "2026-03-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("EMPLOYER_MERGED"))
                .body("successorId", equalTo(one.id()));
    }

    @Test
    void anEmployerWithAnOpenCaseIsMergedOnlyByWhoLeadsItOrKemenaker() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        database.update("insert into open_case values (gen_random_uuid(), ?::uuid, 'BPJS_TK', 1, true)", other.id());
        Map<String, String> body =
                Map.of("absorbedId", other.id(), "effectiveOn", "2026-03-01", "reason", "Akta penggabungan");
        Api.as(Tokens.of("registry-writer").agency("BPJS_KES"))
                .contentType("application/json")
                .body(body)
                .post("/v1/employers/" + one.id() + "/merges")
                .then()
                .statusCode(403)
                .body("code", equalTo("CASE_OF_ANOTHER_AGENCY"))
                .body("agencies", contains("BPJS_TK"))
                .body("detail", containsString("is led by BPJS Ketenagakerjaan;"));
        Api.as(Tokens.of("registry-writer").agency("BPJS_TK"))
                .contentType("application/json")
                .body(body)
                .post("/v1/employers/" + one.id() + "/merges")
                .then()
                .statusCode(201);
    }

    @Test
    void employersAreMergedOnlyByAnAgencyThatHasARecordOfThem() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        Map<String, String> body =
                Map.of("absorbedId", other.id(), "effectiveOn", "2026-03-01", "reason", "Akta penggabungan");
        for (String agency : List.of("BPJS_TK", "BPJS_KES", "PTSP-31", "")) {
            Api.as(Tokens.of("registry-writer").agency(agency))
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/employers/" + one.id() + "/merges")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("AGENCY_MISMATCH"));
        }
        Api.importCsv("BPJS_TK", Rows.csv(Rows.tk().with("nib", one.nib())));
        Api.as(Tokens.of("registry-writer").agency("BPJS_TK"))
                .contentType("application/json")
                .body(body)
                .post("/v1/employers/" + one.id() + "/merges")
                .then()
                .statusCode(201);
    }

    @Test
    void aSplitMakesAnEmployerOfWhatGoesAndItsOwnNumberDecidesFromThenOn() {
        Firm one = Firm.of(10);
        String branch = Api.own();
        Rows row = Rows.wlkp()
                .with("wlkpNumber", branch)
                .with("nib", one.nib())
                .with("address", "Jl. Cabang")
                .with("name", "PT Cabang")
                .with("workers", 5);
        Api.importCsv("WLKP", Rows.csv(row));
        read(one.id(), "").body("workforce.workers", equalTo(15));
        String path = Api.path(split(
                        one,
                        Map.of(
                                "effectiveOn", "2026-04-01",
                                "reason", "Akta pemisahan",
                                "records", List.of(Firm.recordId(database, branch))))
                .then()
                .statusCode(201)
                .body("recordCount", equalTo(1))
                .body("identifiers", empty())
                .extract()
                .header("Location"));
        String made = Api.employer("WLKP:" + branch).get("employerId").toString();
        assertThat(made).isNotEqualTo(one.id());
        read(made, "").body("name", equalTo("PT Cabang")).body("workforce.workers", equalTo(5));
        read(one.id(), "").body("workforce.workers", equalTo(10));
        String tag = read(one.id(), "?validAt=2026-03-31")
                .body("workforce.workers", equalTo(15))
                .extract()
                .header("ETag");
        read(one.id(), "?validAt=2026-03-31").header("ETag", equalTo(tag));
        read(made, "?validAt=2026-03-31").statusCode(404);
        var later = Api.importCsv("WLKP", Rows.csv(row.with("workers", 6).with("reportedOn", "2026-05-01")));
        assertThat(later.<Integer>path("counts.updated")).isEqualTo(1);
        read(made, "").body("workforce.workers", equalTo(6)).body("identifiers", empty());
        undo(path).statusCode(204);
        read(one.id(), "").body("workforce.workers", equalTo(16));
        read(made, "").statusCode(200).body("status", equalTo("EMPTY")).body("workforce", nullValue());
    }

    @Test
    void aDoorAndANumberMayGoToAnEmployerThatIsKnown() {
        Firm one = Firm.of(10);
        Firm other = Firm.of(20);
        split(
                        one,
                        Map.of(
                                "effectiveOn", "2026-04-01",
                                "reason", "Dijual",
                                "toEmployerId", other.id(),
                                "records", List.of(Firm.recordId(database, one.wlkp())),
                                "identifiers", List.of(Map.of("type", "NIB", "value", one.nib()))))
                .then()
                .statusCode(201)
                .body("identifiers.value", contains(one.nib()));
        read(other.id(), "").body("workforce.workers", equalTo(30)).body("identifiers", hasSize(2));
        read(one.id(), "")
                .body("status", equalTo("EMPTY"))
                .body("identifiers", empty())
                .body("pastIdentifiers.find { it.to == '2026-04-01' }.value", equalTo(one.nib()));
    }

    @Test
    void whatCannotBeSplitIsRefusedWithItsReason() {
        Firm one = Firm.of();
        Firm other = Firm.of();
        split(one, Map.of("effectiveOn", "2026-04-01", "reason", "x"))
                .then()
                .statusCode(422)
                .body("code", equalTo("SPLIT_WITHOUT_MEMBER"));
        split(one, Map.of("effectiveOn", "2026-04-01", "reason", "x", "toEmployerId", one.id()))
                .then()
                .statusCode(422)
                .body("code", equalTo("SPLIT_TO_ITSELF"));
        split(
                        one,
                        Map.of(
                                "effectiveOn", "2026-04-01",
                                "reason", "x",
                                "records", List.of(Firm.recordId(database, other.wlkp()))))
                .then()
                .statusCode(409)
                .body("code", equalTo("RECORD_NOT_MEMBER"));
        split(
                        one,
                        Map.of(
                                "effectiveOn",
                                "2026-04-01",
                                "reason",
                                "x",
                                "records",
                                List.of(Firm.recordId(database, one.wlkp())),
                                "identifiers",
                                List.of(Map.of("type", "NIB", "value", other.nib()))))
                .then()
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_NOT_HELD"));
        split(one, Map.of("effectiveOn", "2026-04-01", "reason", "x", "records", "semua"))
                .then()
                .statusCode(400);
    }
}
