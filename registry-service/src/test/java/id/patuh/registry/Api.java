package id.patuh.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

import id.patuh.devstack.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A client of the service under test, and numbers that no other test uses. */
public final class Api {
    private Api() {}

    /** A request of a registry writer of Kemenaker with all regions. */
    public static RequestSpecification writer() {
        return as(Tokens.of("registry-writer").agency("KEMENAKER"));
    }

    /** A request with a token. */
    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.token()).header("Accept-Language", "en");
    }

    /** A request of an auditor, who may read the imports of every agency. */
    public static RequestSpecification auditor() {
        return as(Tokens.of("auditor"));
    }

    /** A request of one who may send an extract. */
    public static RequestSpecification sender(String source) {
        String agency = source.replace("_ROSTER", "");
        return as(Tokens.of("registry-writer").agency(agency.equals("WLKP") ? "KEMENAKER" : agency));
    }

    /** Sends an extract in CSV and waits for its end. */
    public static ExtractableResponse<Response> importCsv(String source, String csv) {
        return importFile(source, "text/csv", csv);
    }

    /** Sends an extract of a format and waits for its end. */
    public static ExtractableResponse<Response> importFile(String source, String mediaType, String file) {
        String location = sender(source)
                .contentType(mediaType)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports?source=" + source)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return finished(location);
    }

    /** Waits for the end of an import. */
    public static ExtractableResponse<Response> finished(String location) {
        AtomicReference<ExtractableResponse<Response>> last = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            last.set(auditor().get(path(location)).then().statusCode(200).extract());
            String state = last.get().path("state");
            return state.equals("SUCCEEDED") || state.equals("FAILED");
        });
        return last.get();
    }

    /** The answer to registering an employer. */
    public static Response register(Rows report) {
        return writer().contentType(io.restassured.http.ContentType.JSON)
                .body(report.json())
                .post("/v1/employers");
    }

    /** The id of an employer that is registered now. */
    public static String registered(Rows report) {
        return register(report).then().statusCode(201).extract().path("employerId");
    }

    /** The path of a location that may be absolute. */
    public static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }

    /** The employer with a number. */
    public static Map<String, Object> employer(String identifier) {
        List<Map<String, Object>> found = writer().queryParam("identifier", identifier)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return found.isEmpty() ? null : found.getFirst();
    }

    /** A NIB no other test uses. */
    public static String nib() {
        return nib(ThreadLocalRandom.current());
    }

    /** A NIB by chance. */
    public static String nib(RandomGenerator chance) {
        return Long.toString(chance.nextLong(1_000_000_000_000L, 10_000_000_000_000L));
    }

    /** An old NPWP of 15 digits with a good check digit. */
    public static String npwp() {
        return npwp(ThreadLocalRandom.current());
    }

    /** An old NPWP of 15 digits with a good check digit, by chance. */
    public static String npwp(RandomGenerator chance) {
        String digits = String.format("%08d", chance.nextInt(1, 100_000_000));
        return digits + luhn(digits) + "000" + "000";
    }

    /** A number of an agency no other test uses. */
    public static String own() {
        return own(ThreadLocalRandom.current());
    }

    /** A number of an agency by chance. */
    public static String own(RandomGenerator chance) {
        return "T" + Long.toString(chance.nextLong(1L << 60), 36);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    /** Merges an employer into another. */
    public static void merge(String survivor, String absorbed) {
        writer().contentType(ContentType.JSON)
                .body(Map.of("absorbedId", absorbed, "effectiveOn", "2026-07-01", "reason", "Akta penggabungan"))
                .post("/v1/employers/" + survivor + "/merges")
                .then()
                .statusCode(201);
    }
}
