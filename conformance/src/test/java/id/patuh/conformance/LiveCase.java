package id.patuh.conformance;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/**
 * Something real for every operation: an employer, a case about it, and a well-formed body for whatever changes them.
 *
 * @param employerId the employer
 * @param recordId its workplace
 * @param caseId a case that is closed already, so that the procedure allows no action
 * @param splitId a branch that went to another employer
 * @param key the Idempotency-Key under which everything here was made
 */
record LiveCase(String employerId, String recordId, String caseId, String mergeId, String splitId, String key) {

    /** Province of the employer. */
    static final String PROVINCE = "31";

    private static final String EXAMINED = "{\"result\":\"Kewajiban telah dipenuhi\",\"examinedOn\":\"2026-06-29\"}";
    private static final String CHECKED =
            "[{\"condition\":\"REGISTERED\",\"fulfilled\":true,\"evidence\":\"SERT-88/2026\"}]";
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("confirm-examination", EXAMINED),
            Map.entry("close-unfounded", EXAMINED),
            Map.entry("issue-warning", "{\"demand\":\"Daftarkan seluruh pekerja\"}"),
            Map.entry(
                    "record-delivery",
                    "{\"documentNumber\":\"BA-1/2026\",\"deliveredAt\":\"2026-06-29T02:00:00Z\",\"method\":\"COURIER\","
                            + "\"recipient\":\"Budi Santoso\",\"proof\":\"resi 0142\"}"),
            Map.entry(
                    "impose-fine",
                    "{\"basis\":[{\"programme\":\"JHT\",\"fromMonth\":\"2026-04\",\"throughMonth\":\"2026-05\","
                            + "\"contributionIdr\":150000000}]}"),
            Map.entry("record-payment", "{\"amountIdr\":1,\"paidOn\":\"2026-06-29\",\"reference\":\"NTPN 7F00\"}"),
            Map.entry(
                    "request-tmp2t",
                    "{\"services\":[{\"service\":\"BUSINESS_LICENCE\"}],"
                            + "\"coordination\":{\"date\":\"2026-06-29\",\"summary\":\"Rapat koordinasi\"}}"),
            Map.entry("record-performance", "{\"evidence\":\"DOCUMENT\",\"document\":\"SERT-88/2026\"}"),
            Map.entry(
                    "claim-fulfilment",
                    "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"SERT-88/2026\",\"date\":\"2026-06-29\"}]}"),
            Map.entry("verify-fulfilment", "{\"conditions\":" + CHECKED + "}"),
            Map.entry("refuse-fulfilment", "{\"reasons\":\"Bukti tidak sah\",\"conditions\":" + CHECKED + "}"));

    /** Creates the employer, opens a case about it and closes the case as unfounded. */
    static LiveCase closed() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        String key = "live-" + number;
        String employerId = registry("registry-writer", "KEMENAKER", "*")
                .send(keyed(registry("registry-writer", "KEMENAKER", "*"), "/v1/employers", key, employer(number)))
                .expect(201)
                .json()
                .path("employerId")
                .asText();
        ServiceClient officer = officer("BPJS_TK", "*");
        String opening = opening(employerId);
        Answer opened = await("sanctions-service to know the employer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> officer.send(keyed(officer, "/v1/cases", key, opening)), answer -> !answer.code()
                        .equals("EMPLOYER_UNKNOWN"))
                .expect(201);
        LiveCase live = new LiveCase(
                employerId,
                workplace(employerId),
                opened.json().path("id").asText(),
                merged(employerId, number + 1),
                split(employerId, number + 2),
                key);
        String action = "/v1/cases/" + live.caseId + "/actions/close-unfounded";
        officer.send(keyed(officer, action, key, EXAMINED)
                        .header("If-Match", opened.header("etag").orElseThrow()))
                .expect(200);
        return live;
    }

    private static String workplace(String employerId) {
        return registry("registry-writer", "KEMENAKER", "*")
                .get("/v1/employers/" + employerId + "/records?type=WLKP")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("recordId")
                .asText();
    }

    /** Another employer that is merged into the first. */
    private static String merged(String survivor, int number) {
        ServiceClient registry = registry("registry-writer", "KEMENAKER", "*");
        String key = "merged-" + number;
        String absorbed = registry.send(keyed(registry, "/v1/employers", key, employer(number)))
                .expect(201)
                .json()
                .path("employerId")
                .asText();
        String body =
                "{\"absorbedId\":\"" + absorbed + "\",\"effectiveOn\":\"2026-06-29\",\"reason\":\"Akta penggabungan\"}";
        return registry.send(keyed(registry, "/v1/employers/" + survivor + "/merges", key, body))
                .expect(201)
                .json()
                .path("mergeId")
                .asText();
    }

    /** A branch that is added, and goes to an employer of its own. */
    private static String split(String employerId, int number) {
        ServiceClient registry = registry("registry-writer", "KEMENAKER", "*");
        String key = "split-" + number;
        String path = "/v1/employers/" + employerId;
        String branch = registry.send(keyed(registry, path + "/records", key, record(number)))
                .expect(201)
                .json()
                .path("recordId")
                .asText();
        String body = "{\"records\":[\"" + branch + "\"],\"effectiveOn\":\"2026-06-29\",\"reason\":\"Cabang dijual\"}";
        return registry.send(keyed(registry, path + "/splits", key, body))
                .expect(201)
                .json()
                .path("splitId")
                .asText();
    }

    /** The path of an operation with the ids of what lives. */
    String path(Operation operation) {
        String query = operation.template().endsWith("{mergeId}")
                        || operation.template().endsWith("{splitId}")
                ? "?reason=Akta"
                : operation.template().endsWith("{programme}") ? "?number=NPP:LIVE1" : "";
        return operation
                .template()
                .replace("{mergeId}", mergeId)
                .replace("{splitId}", splitId)
                .replace("/v1/employers/{id}", "/v1/employers/" + employerId)
                .replace("/v1/records/{id}", "/v1/records/" + recordId)
                .replace("/v1/cases/{id}", "/v1/cases/" + caseId)
                .replace("{programme}", "JHT")
                .replace("{year}", "2026")
                .replace("{code}", "PTSP-31")
                .concat(query);
    }

    /** A body that is right in itself. */
    String body(Operation operation) {
        String last = operation.template().substring(operation.template().lastIndexOf('/') + 1);
        String body = ACTIONS.get(last);
        if (body != null) {
            return body;
        }
        return switch (operation.toString()) {
            case "PATCH /v1/employers/{id}", "PATCH /v1/records/{id}" -> "{\"name\":\"PT Baru\"}";
            case "DELETE /v1/employers/{id}/merges/{mergeId}", "DELETE /v1/employers/{id}/splits/{splitId}" -> "";
            case "POST /v1/records/{id}/corrections" ->
                "{\"corrects\":\"019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a03\",\"withdraw\":true,\"reason\":\"Laporan milik pihak lain\"}";
            case "POST /v1/employers/{id}/change-reports" ->
                "{\"kind\":\"LEGAL_FORM\",\"changedOn\":\"2026-06-22\",\"legalForm\":\"CV\"}";
            case "PUT /v1/employers/{id}/coverage/{programme}" ->
                "{\"registeredOn\":\"2024-01-10\",\"enrolledWorkers\":1,"
                        + "\"reportedWageBillIdr\":5000000,\"paidThrough\":\"2026-05\",\"arrearsIdr\":0,\"asOf\":\"2026-06-29\"}";
            case "PUT /v1/calendars/{year}" -> "{\"holidays\":[]}";
            case "PUT /v1/service-units/{code}" ->
                "{\"name\":\"DPMPTSP provinsi 31\",\"regionCode\":\"31\",\"services\":[\"BUSINESS_LICENCE\"]}";
            case "POST /v1/employers" -> employer(1);
            case "POST /v1/employers/{id}/records" -> record(2);
            case "POST /v1/cases" -> opening(employerId);
            default -> throw new AssertionError("Give this test a body for " + operation);
        };
    }

    /** Officer of the agency that leads the case. */
    static ServiceClient officer(String agency, String... regions) {
        String role = agency.equals("BPJS_TK") ? "bpjs-tk-officer" : "bpjs-kes-officer";
        return Stack.services().get("sanctions").as(Stack.token(role + ",admin", agency, regions));
    }

    /** Caller of the registry. */
    static ServiceClient registry(String role, String agency, String... regions) {
        return Stack.services().get("registry").as(Stack.token(role, agency, regions));
    }

    private static HttpRequest.Builder keyed(ServiceClient client, String path, String key, String body) {
        return client.request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static String employer(int number) {
        return """
                {"wlkpNumber": "LIVE.%d", "nib": "71%08d001", "name": "PT Hidup %d", "legalForm": "PT", "scale": "MEDIUM",
                 "regionCode": "3171", "workers": 12, "wageBillIdr": 72000000, "construction": false,
                 "reportedOn": "2026-06-15"}
                """.formatted(number, number, number);
    }

    /** A workplace as it is added to an employer. */
    private static String record(int number) {
        return employer(number).replaceFirst("\\{", "{\"type\": \"WLKP\",").replaceFirst("\"nib\": \"\\d+\", ", "");
    }

    private static String opening(String employerId) {
        return """
                {"employerId": "%s", "agency": "BPJS_TK", "programmes": ["JHT"],
                 "grounds": [{"code": "REG_SELF_WORKER", "evidence": "LHP-1/2026", "findings": %s, "date": "2026-06-29"}]}
                """.formatted(employerId, "[\"Belum terdaftar\"]");
    }
}
