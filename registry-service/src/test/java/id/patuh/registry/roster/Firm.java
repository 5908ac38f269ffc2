package id.patuh.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/**
 * An employer that all three agencies know, and its workers' lists.
 *
 * @param id the employer
 * @param wlkp its WLKP number
 * @param npp its number at BPJS Ketenagakerjaan
 * @param bu its code at BPJS Kesehatan
 * @param npwp by which records are known to be its own
 */
record Firm(UUID id, String wlkp, String npp, String bu, String npwp) {
    /** Days of the lists that several tests send. */
    static final String MAY = "2026-05-31";

    static final String JULY = "2026-07-31";

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() % 9_000_000));

    /** A new employer with numbers of its own. */
    static Firm make() {
        return register(Api.npwp());
    }

    /** The same employer by other numbers of its own: a second workplace, and a second registration with each BPJS. */
    Firm branch() {
        Firm branch = register(npwp);
        assertThat(branch.id).isEqualTo(id);
        return branch;
    }

    private static Firm register(String npwp) {
        Rows declared = Rows.wlkp().with("npwp", npwp);
        Rows tk = Rows.tk().with("npwp", npwp);
        Rows kes = Rows.kes().with("npwp", npwp);
        Api.importCsv("WLKP", Rows.csv(declared));
        Api.importCsv("BPJS_TK", Rows.csv(tk));
        Api.importCsv("BPJS_KES", Rows.csv(kes));
        return new Firm(
                UUID.fromString(Api.employer("NPWP:" + npwp).get("employerId").toString()),
                declared.text("wlkpNumber"),
                tk.text("npp"),
                kes.text("businessEntityCode"),
                npwp);
    }

    /** A good NIK that no other test uses: of a woman born on one of many days. */
    static String nik() {
        int n = SERIAL.getAndIncrement();
        return String.format(
                "317101%02d%02d%02d%04d", 41 + n / 9_999 % 28, 1 + n / 280_000 % 12, 70 + n / 3_400_000, 1 + n % 9_999);
    }

    Rows declares(String nik, long wage) {
        return Rows.of()
                .with("wlkpNumber", wlkp)
                .with("nik", nik)
                .with("wageIdr", wage)
                .with("validFrom", "2024-01-02")
                .with("validTo", null)
                .with("asOf", "2026-06-30");
    }

    Rows enrols(String nik, long wage) {
        return enrolment("npp", npp, nik, wage, "JKK;JKM JHT");
    }

    Rows insures(String nik, long wage) {
        return enrolment("businessEntityCode", bu, nik, wage, "JKN");
    }

    private static Rows enrolment(String own, String number, String nik, long wage, String programmes) {
        return Rows.of()
                .with(own, number)
                .with("nik", nik)
                .with("wageIdr", wage)
                .with("programmes", programmes)
                .with("validFrom", "2024-01-02")
                .with("validTo", null)
                .with("asOf", "2026-06-30");
    }

    /** The employer as it can be read. */
    Map<String, Object> read() {
        return Api.writer()
                .get("/v1/employers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    int version() {
        return (Integer) read().get("version");
    }

    /** Sends a list and waits for its end. */
    static ExtractableResponse<Response> send(String source, Rows... rows) {
        ExtractableResponse<Response> done = Api.importCsv(source, Rows.csv(rows));
        assertThat(done.<String>path("state")).isEqualTo("SUCCEEDED");
        return done;
    }

    /** The counts of the lists, as agency, programme, workers, wages and day. */
    List<String> counts() {
        List<Map<String, Object>> counts = rosters().path("counts");
        return counts.stream()
                .map(count -> count.get("agency") + " " + count.get("programme") + " " + count.get("workers") + " "
                        + count.get("wageBillIdr") + " " + count.get("asOf"))
                .toList();
    }

    /** The differences, as agency and the four numbers. */
    List<String> differences() {
        List<Map<String, Object>> differences = rosters().path("differences");
        return differences.stream()
                .map(found -> found.get("agency") + " " + found.get("declaredNotEnrolled") + " "
                        + found.get("enrolledNotDeclared") + " " + found.get("wageDifferences") + " "
                        + found.get("elsewhereToo"))
                .toList();
    }

    /** The lists that are left out, as agency, number and day. */
    List<String> leftOut() {
        List<Map<String, Object>> leftOut = rosters().path("leftOut");
        return leftOut.stream()
                .map(list -> list.get("agency") + " " + list.get("number") + " " + list.get("asOf"))
                .toList();
    }

    private ExtractableResponse<Response> rosters() {
        return Api.writer()
                .get("/v1/employers/" + id + "/rosters")
                .then()
                .statusCode(200)
                .extract();
    }
}
