package id.patuh.registry.merging;

import static id.patuh.registry.merging.Firm.read;
import static id.patuh.registry.merging.Firm.split;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** An employer whose only record went to another: it is known, and nothing about it is in force. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EmptiedEmployerIT {
    private final Database database;

    @Inject
    EmptiedEmployerIT(Database database) {
        this.database = database;
    }

    @Test
    void aDayWithoutDataIsNoUnknownEmployer() {
        Firm emptied = Firm.of();
        split(
                        emptied,
                        Map.of(
                                "effectiveOn",
                                "2026-03-01",
                                "reason",
                                "Tempat kerja dijual",
                                "toEmployerId",
                                Firm.of().id(),
                                "records",
                                List.of(Firm.recordId(database, emptied.wlkp()))))
                .then()
                .statusCode(201);
        read(emptied.id(), "?validAt=2026-02-28").statusCode(200);
        read(emptied.id(), "?validAt=2026-03-01")
                .statusCode(404)
                .body("code", equalTo("NO_DATA_AT_DATE"))
                .body(
                        "detail",
                        equalTo(
                                "No data of employer %1$s is in force on that date; its history is at /v1/employers/%1$s/history."
                                        .formatted(emptied.id())));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("registry-reader").token())
                .get("/v1/employers/" + emptied.id() + "/coverage?validAt=2026-03-01")
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        equalTo(
                                "Tidak ada data pemberi kerja %1$s yang berlaku pada tanggal tersebut; riwayatnya ada di /v1/employers/%1$s/history."
                                        .formatted(emptied.id())));
        read(emptied.id(), "?validAt=2026-01-09").statusCode(404).body("code", equalTo("EMPLOYER_NOT_FOUND"));
    }
}
