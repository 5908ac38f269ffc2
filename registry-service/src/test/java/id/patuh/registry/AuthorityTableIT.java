package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Who may do what, for which agency and where: every operation of the service against every kind of caller, about an employer in province
 * 31.
 *
 * <p>In {@code authority-table.txt}, {@code +} may, {@code .} may but asks for what does not exist, {@code U} must authenticate, and refused for
 * lack of {@code R} the role, {@code A} the agency, {@code G} the region. {@code /32} is a caller bound to that province, {@code @} one of
 * another agency than KEMENAKER. What follows the colon of an operation is its variant.
 *
 * <p>A new operation needs a row. How it is called is taken from the API document; what the document cannot say (a query, a body, an id
 * that must exist) is added in {@link #request} and {@link #value}, by the row's name.
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AuthorityTableIT {
    private static final Map<String, Tokens> CALLERS = Map.ofEntries(
            Map.entry("NONE", Tokens.of("no-such-role")),
            Map.entry("RREAD", Tokens.of("registry-reader")),
            Map.entry("RREAD/31", Tokens.of("registry-reader").regions("31")),
            Map.entry("RREAD/32", Tokens.of("registry-reader").regions("32")),
            Map.entry("RWRITE", Tokens.of("registry-writer").agency("KEMENAKER")),
            Map.entry(
                    "RWRITE/31",
                    Tokens.of("registry-writer").agency("KEMENAKER").regions("31")),
            Map.entry(
                    "RWRITE/32",
                    Tokens.of("registry-writer").agency("KEMENAKER").regions("32")),
            Map.entry("RWRITE@TK", Tokens.of("registry-writer").agency("BPJS_TK")),
            Map.entry("INTEG", Tokens.of("integrator").agency("KEMENAKER")),
            Map.entry("INTEG/32", Tokens.of("integrator").agency("KEMENAKER").regions("32")),
            Map.entry("INTEG@OSS", Tokens.of("integrator").agency("OSS")),
            Map.entry("TK", Tokens.of("bpjs-tk-officer").agency("BPJS_TK")),
            Map.entry("TK/32", Tokens.of("bpjs-tk-officer").agency("BPJS_TK").regions("32")),
            Map.entry("KES", Tokens.of("bpjs-kes-officer").agency("BPJS_KES")),
            Map.entry("INSP", Tokens.of("kemenaker-inspector")),
            Map.entry("INSP/32", Tokens.of("kemenaker-inspector").regions("32")),
            Map.entry("SUPV", Tokens.of("kemenaker-supervisor")),
            Map.entry("AUDIT", Tokens.of("auditor")),
            Map.entry("AUD/32", Tokens.of("auditor").regions("32")),
            Map.entry("ADMIN", Tokens.of("admin")),
            Map.entry("UO", Tokens.of("service-unit-officer").agency("PTSP-31")),
            Map.entry("UH", Tokens.of("service-unit-head").agency("PTSP-31")),
            Map.entry("APPEAL", Tokens.of("appeal-authority")),
            Map.entry("PAUTH", Tokens.of("policy-author")),
            Map.entry("PAPPR", Tokens.of("policy-approver")));

    private final Map<String, Operation> operations = new TreeMap<>();
    private String employer;
    private String branched;
    private String split;
    private String record;
    private String npp;
    private String wlkpImport;

    /** How an operation is called. */
    private record Operation(String method, String path) {}

    @BeforeEach
    void makeWhatIsAskedFor() throws Exception {
        JsonNode document = EventJson.mapper()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> member.getValue().has("operationId"))
                .forEach(member -> operations.put(
                        member.getValue().get("operationId").asText(), new Operation(member.getKey(), path.getKey()))));
        employer = Api.writer()
                .contentType(ContentType.JSON)
                .body(Rows.wlkp().json())
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("employerId");
        branched = Api.registered(Rows.wlkp());
        record = record(employer);
        npp = "NPP:" + Api.own();
        Api.as(CALLERS.get("TK"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .queryParam("number", npp)
                .body(statement())
                .put("/v1/employers/" + employer + "/coverage/JKK")
                .then()
                .statusCode(201);
        wlkpImport = Api.importCsv("WLKP", Rows.csv(Rows.wlkp())).path("id");
    }

    private static String record(String employer) {
        return Api.writer()
                .get("/v1/employers/" + employer + "/records")
                .then()
                .extract()
                .path("items[0].recordId");
    }

    @Test
    void everyCallerMayDoWhatTheTableSaysAndNothingElse() {
        List<String> callers = rows().getFirst();
        Map<String, String> expected = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (List<String> row : rows().subList(1, rows().size())) {
            for (int i = 0; i < callers.size(); i++) {
                String cell = row.getFirst() + " by " + callers.get(i);
                expected.put(cell, row.get(i + 1));
                found.put(cell, cell(send(row.getFirst(), callers.get(i))));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void theTableNamesEveryOperationAndEveryCaller() {
        List<List<String>> rows = rows();
        assertThat(rows.subList(1, rows.size()).stream()
                        .map(row -> operation(row.getFirst()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(operations.keySet());
        assertThat(rows.getFirst())
                .startsWith("nobody")
                .containsAll(CALLERS.keySet())
                .hasSize(CALLERS.size() + 1);
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row).hasSize(CALLERS.size() + 2));
    }

    /** Query, body and headers of a row; the others are called with nothing but their path. */
    private RequestSpecification request(String row, RequestSpecification caller) {
        return switch (row) {
            case "registerEmployer" -> caller.body(Rows.wlkp().json());
            case "changeEmployer" -> caller.body(Map.of("address", "Jl. B"));
            case "listEmployers", "findChangeReports", "exportEmployers" -> caller.queryParam("region", "31");
            case "reportChange" ->
                caller.body(Map.of("kind", "OWNERSHIP", "changedOn", "2026-06-22", "description", "Akta 12"));
            case "putCoverage:JKK" -> caller.queryParam("number", npp).body(statement());
            case "putCoverage:JKN" ->
                caller.queryParam("number", "BU:" + Api.own()).body(statement());
            case "addEmployerRecord" ->
                caller.body(Rows.wlkp().with("type", "WLKP").json());
            case "changeRecord" -> caller.body(Map.of("address", "Jl. C"));
            case "searchEmployers" -> caller.body(Map.of("identifier", "NIB:" + Api.nib()));
            case "correctRecord" ->
                caller.body(Map.of(
                        "corrects", UUID.randomUUID().toString(), "withdraw", true, "reason", "Laporan pihak lain"));
            case "findMatches" -> caller.body(Map.of("name", "PT Uji Baru", "regionCode", "3171"));
            case "mergeEmployers" ->
                caller.body(Map.of(
                        "absorbedId",
                        UUID.randomUUID().toString(),
                        "effectiveOn",
                        "2026-06-01",
                        "reason",
                        "Akta penggabungan"));
            case "splitEmployer" ->
                caller.body(Map.of(
                        "effectiveOn", "2026-06-01", "reason", "Akta pemisahan", "records", List.of(record(split))));
            case "undoMerge", "undoSplit" -> caller.queryParam("reason", "Akta dibatalkan");
            case "decideMatchCandidate" -> caller.body(Map.of("decision", "DIFFERENT", "reason", "Dua badan hukum"));
            case "createImport:WLKP_ROSTER" ->
                caller.contentType("text/csv")
                        .queryParam("source", "WLKP_ROSTER")
                        .body("wlkpNumber,nik,wageIdr,validFrom,asOf\nX,1,1,1,1\n");
            case "createImport:BPJS_TK_ROSTER" ->
                caller.contentType("text/csv")
                        .queryParam("source", "BPJS_TK_ROSTER")
                        .body("npp,nik,wageIdr,programmes,validFrom,asOf\nX,1,1,JKK,1,1\n");
            case "listRosterDifferences:WLKP_ROSTER", "listRosterDifferences:BPJS_TK_ROSTER" ->
                caller.queryParam("kind", "DECLARED_NOT_ENROLLED");
            case "createImport:WLKP" -> csv(caller, row, Rows.wlkp());
            case "createImport:BPJS_TK" -> csv(caller, row, Rows.tk());
            case "createImport:BPJS_KES" -> csv(caller, row, Rows.kes());
            default -> caller;
        };
    }

    /** What stands in the path of a row for a parameter; an id that nothing has where the row needs none. */
    private String value(String row, String parameter) {
        return switch (operation(row) + " " + parameter) {
            case "getEmployer id",
                    "changeEmployer id",
                    "listEmployerHistory id",
                    "listCoverage id",
                    "getCoverage id",
                    "putCoverage id",
                    "reportChange id",
                    "listChangeReports id",
                    "getChangeReport id",
                    "listEmployerRecords id",
                    "getRosters id",
                    "listRosterDifferences id",
                    "listMerges id",
                    "getMerge id",
                    "getSplit id",
                    "listSplits id",
                    "mergeEmployers id",
                    "undoSplit id",
                    "undoMerge id" -> employer;
            case "splitEmployer id" -> split = Api.registered(Rows.wlkp());
            case "addEmployerRecord id" -> branched;
            case "getRecord id", "changeRecord id", "listRecordHistory id", "getStatement id", "correctRecord id" ->
                record;
            case "getImport id",
                    "listImportErrors id",
                    "listImportWarnings id",
                    "downloadRejectedRows id",
                    "listImportRows id",
                    "getImportRow id" -> wlkpImport;
            case "getImportRow line" -> "2";
            case "listRosterDifferences source" -> variant(row);
            case "getCoverage programme" -> "JKK";
            case "putCoverage programme" -> variant(row);
            case "getReferenceList list" -> "regions";
            case "getProblem name" -> "etag-stale";
            default -> UUID.randomUUID().toString();
        };
    }

    private Response send(String row, String caller) {
        Operation operation = operations.get(operation(row));
        RequestSpecification from = caller.equals("nobody") ? RestAssured.given() : Api.as(CALLERS.get(caller));
        if (!operation.method().equals("get")) {
            from.contentType(ContentType.JSON).header("If-Match", "*");
        }
        String path = operation.path();
        while (path.contains("{")) {
            String parameter = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            path = path.replace("{" + parameter + "}", value(row, parameter));
        }
        return request(row, from).request(operation.method(), path);
    }

    private static String cell(Response answer) {
        String code = answer.statusCode() < 400 ? "" : answer.jsonPath().getString("code");
        return switch (code) {
            case "" -> "+";
            case "UNAUTHENTICATED" -> "U";
            case "ROLE_MISSING" -> "R";
            case "AGENCY_MISMATCH" -> "A";
            case "REGION_OUT_OF_SCOPE" -> "G";
            default -> answer.statusCode() == 404 ? "." : code;
        };
    }

    private static List<List<String>> rows() {
        try (InputStream table = AuthorityTableIT.class.getResourceAsStream("/authority-table.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String operation(String row) {
        return row.contains(":") ? row.substring(0, row.indexOf(':')) : row;
    }

    private static String variant(String row) {
        return row.substring(row.indexOf(':') + 1);
    }

    private static RequestSpecification csv(RequestSpecification caller, String row, Rows file) {
        return caller.contentType("text/csv").queryParam("source", variant(row)).body(Rows.csv(file));
    }

    private static Map<String, Object> statement() {
        Map<String, Object> statement = new HashMap<>();
        statement.put("registeredOn", "2024-01-02");
        statement.put("enrolledWorkers", 10);
        statement.put("reportedWageBillIdr", 50_000_000);
        statement.put("asOf", "2026-06-30");
        return statement;
    }
}
