package id.patuh.registry.merging;

import java.util.Map;

import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** An employer with one workplace, reported on 10 January 2026 under a NIB, and what a person does with it. */
record Firm(String id, String nib, String wlkp) {
    static Firm of() {
        return of(12);
    }

    static Firm of(int workers) {
        return of(Rows.wlkp().with("workers", workers));
    }

    static Firm of(Rows row) {
        String nib = Api.nib();
        String wlkp = Api.own();
        Api.importCsv(
                "WLKP", Rows.csv(row.with("wlkpNumber", wlkp).with("nib", nib).with("address", "Jl. " + wlkp)));
        return new Firm(Api.employer("NIB:" + nib).get("employerId").toString(), nib, wlkp);
    }

    static Response merge(Firm survivor, Firm absorbed, String effectiveOn) {
        return Api.writer()
                .contentType("application/json")
                .body(Map.of("absorbedId", absorbed.id(), "effectiveOn", effectiveOn, "reason", "Akta penggabungan"))
                .post("/v1/employers/" + survivor.id() + "/merges");
    }

    /** Path of the merger. */
    static String merged(Firm survivor, Firm absorbed, String effectiveOn) {
        return Api.path(merge(survivor, absorbed, effectiveOn)
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    static Response split(Firm from, Map<String, Object> body) {
        return Api.writer().contentType("application/json").body(body).post("/v1/employers/" + from.id() + "/splits");
    }

    static ValidatableResponse undo(String path) {
        return Api.writer()
                .header("If-Match", "\"v1\"")
                .queryParam("reason", "Salah gabung")
                .delete(path)
                .then();
    }

    static ValidatableResponse read(String id, String query) {
        return Api.writer()
                .redirects()
                .follow(false)
                .get("/v1/employers/" + id + query)
                .then();
    }

    static String recordId(Database database, String wlkp) {
        return database.first("select id from record where number = ?", row -> row.getString(1), wlkp)
                .orElseThrow();
    }
}
