package id.patuh.conformance;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/**
 * Something real for every operation: an employer, a case about it, and a well-formed body for whatever changes them.
 *
 * @param employerId the employer
 * @param recordId its workplace
 * @param caseId a case that is closed already, so that the procedure allows no action
 * @param inspectionId a closed case of the inspector
 * @param splitId a branch that went to another employer
 * @param otherId another employer, which has nothing to do with the first
 * @param key the Idempotency-Key under which everything here was made
 */
record LiveCase(
        String employerId,
        String otherId,
        String recordId,
        String caseId,
        String inspectionId,
        String mergeId,
        String splitId,
        String key) {
    private static final Set<String> OF_THE_INSPECTION =
            Set.of("issue-note", "report-noncompliance", "recommend", "return-report");

    /** Province of the employer. */
    static final String PROVINCE = "31";

    /** Creates the employer, opens a case of each track about it and closes both as unfounded; a calendar is proposed. */
    static LiveCase closed() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        String key = "live-" + number;
        String employerId = registry("registry-writer", "KEMENAKER", "*")
                .send(keyed(
                        registry("registry-writer", "KEMENAKER", "*"),
                        "/v1/employers",
                        key,
                        LiveBodies.employer(number)))
                .expect(201)
                .json()
                .path("employerId")
                .asText();
        ServiceClient officer = officer("BPJS_TK", "*");
        String opening = LiveBodies.opening(employerId);
        Answer opened = await("sanctions-service to know the employer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> officer.send(keyed(officer, "/v1/cases", key, opening)), answer -> !answer.code()
                        .equals("EMPLOYER_UNKNOWN"))
                .expect(201);
        close(officer, opened, key);
        ServiceClient inspector = inspection("KEMENAKER", "*");
        Answer inspection = inspector
                .send(keyed(inspector, "/v1/cases", key + "-inspection", opening.replace("BPJS_TK", "KEMENAKER")))
                .expect(201);
        close(inspector, inspection, key + "-inspection");
        ServiceCalendar calendar = new ServiceCalendar(2026);
        calendar.propose(calendar.asItWas());
        return new LiveCase(
                employerId,
                registered(number + 3),
                workplace(employerId),
                opened.json().path("id").asText(),
                inspection.json().path("id").asText(),
                merged(employerId, number + 1),
                split(employerId, number + 2),
                key);
    }

    private static void close(ServiceClient client, Answer opened, String key) {
        String action = "/v1/cases/" + opened.json().path("id").asText() + "/actions/close-unfounded";
        client.send(keyed(client, action, key, LiveBodies.EXAMINED)
                        .header("If-Match", opened.header("etag").orElseThrow()))
                .expect(200);
    }

    /** Whether an operation is a step that only the inspection takes. */
    static boolean ofTheInspection(Operation operation) {
        return OF_THE_INSPECTION.stream()
                .anyMatch(action -> operation.template().endsWith("/" + action));
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

    private static String registered(int number) {
        ServiceClient registry = registry("registry-writer", "KEMENAKER", "*");
        return registry.send(keyed(registry, "/v1/employers", "other-" + number, LiveBodies.employer(number)))
                .expect(201)
                .json()
                .path("employerId")
                .asText();
    }

    /** Another employer that is merged into the first. */
    private static String merged(String survivor, int number) {
        ServiceClient registry = registry("registry-writer", "KEMENAKER", "*");
        String key = "merged-" + number;
        String absorbed = registered(number);
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
        String branch = registry.send(keyed(registry, path + "/records", key, LiveBodies.record(number)))
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
                .replace("/v1/cases/{id}", "/v1/cases/" + (ofTheInspection(operation) ? inspectionId : caseId))
                .replace("{programme}", "JHT")
                .replace("{year}", "2026")
                .replace("{code}", "PTSP-31")
                .concat(query);
    }

    /** A body that is right in itself. */
    String body(Operation operation) {
        return LiveBodies.of(operation, employerId, otherId);
    }

    /** Officer of the agency that leads the case. */
    static ServiceClient officer(String agency, String... regions) {
        String role = agency.equals("BPJS_TK") ? "bpjs-tk-officer" : "bpjs-kes-officer";
        return RunningStack.services().get("sanctions").as(RunningStack.token(role + ",admin", agency, regions));
    }

    /** Inspector and supervisor of an agency. */
    static ServiceClient inspection(String agency, String... regions) {
        return RunningStack.services()
                .get("sanctions")
                .as(RunningStack.token("kemenaker-inspector,kemenaker-supervisor,admin", agency, regions));
    }

    /** Caller of the registry. */
    static ServiceClient registry(String role, String agency, String... regions) {
        return RunningStack.services().get("registry").as(RunningStack.token(role, agency, regions));
    }

    private static HttpRequest.Builder keyed(ServiceClient client, String path, String key, String body) {
        return client.request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
