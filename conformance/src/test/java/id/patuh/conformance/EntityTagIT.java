package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/**
 * Tags of versions: a read that is published as having one answers {@code If-None-Match} with 304, no other read has one, and the answer to
 * a write has the tag of the read that follows.
 */
class EntityTagIT {
    /** Things that need months of a case, an assessment or a night of the clock; the tests of the services read them. */
    private static final List<String> ELSEWHERE = List.of(
            "/v1/match-candidates/{id}",
            "/v1/cases/{id}/statement",
            "/v1/documents/{number}",
            "/v1/history/anchors/{day}",
            "/v1/proposals/{id}",
            "/v1/service-blocks/status-lists/{id}",
            "/v1/service-requests/{id}",
            "/v1/service-units/{code}/proposal",
            "/v1/officers/{id}",
            "/v1/inspection-lists/{id}",
            "/v1/inspection-plans/{id}",
            "/v1/visits/{id}",
            "/v1/complaints/{id}",
            "/v1/campaigns/{id}");

    private static final String REGISTRY = "registry";
    private static final String COMPLIANCE = "compliance";
    private static final String SANCTIONS = "sanctions";

    private static LiveCase live;
    private static Map<String, String> paths;

    @BeforeAll
    static void makeThings() {
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        live = LiveCase.closed();
        paths = paths();
    }

    @TestFactory
    Stream<DynamicTest> aReadThatHasATagKnowsIt() {
        return reads(true)
                .filter(read -> ELSEWHERE.stream().noneMatch(read.operation().template()::startsWith))
                .map(read -> DynamicTest.dynamicTest(read.toString(), () -> {
                    String path = path(read.operation()).orElseThrow();
                    Answer first = read.client().get(path).expect(200);
                    String tag = first.header("etag").orElseThrow();
                    Answer second = read.client()
                            .send(read.client()
                                    .request(path)
                                    .header("If-None-Match", tag)
                                    .GET());
                    assertThat(second.status()).isEqualTo(304);
                    assertThat(second.text()).isEmpty();
                    assertThat(second.header("etag")).contains(tag);
                    read.client()
                            .send(read.client()
                                    .request(path)
                                    .header("If-None-Match", "\"other\"")
                                    .GET())
                            .expect(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aReadWithoutATagSendsNone() {
        return reads(false)
                .filter(read -> path(read.operation()).isPresent())
                .map(read -> DynamicTest.dynamicTest(read.toString(), () -> assertThat(read.client()
                                .get(path(read.operation()).orElseThrow())
                                .header("etag"))
                        .isEmpty()));
    }

    @Test
    void aWriteHasTheTagOfTheReadThatFollows() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        ServiceClient registry = client(REGISTRY, "KEMENAKER");
        String employer =
                follows(registry, write(registry, "POST", "/v1/employers", LiveBodies.employer(number)), null);
        follows(registry, write(registry, "PATCH", employer, "{\"address\": \"Jl. Tag 1\"}"), employer);
        follows(registry, write(registry, "POST", employer + "/records", LiveBodies.record(number + 1)), null);
        follows(registry, write(registry, "POST", employer + "/change-reports", """
                {"kind": "OWNERSHIP", "changedOn": "2026-06-22", "description": "Saham dialihkan"}
                """), null);
        ServiceClient officer = client(REGISTRY, "BPJS_TK");
        follows(officer, write(officer, "PUT", employer + "/coverage/JHT?number=NPP:TAG" + number, """
                {"registeredOn": "2024-01-10", "enrolledWorkers": 1, "reportedWageBillIdr": 5000000, "asOf": "2026-06-01"}
                """), null);
        ServiceClient sanctions = client(SANCTIONS, "BPJS_TK");
        String id = employer.substring(employer.lastIndexOf('/') + 1);
        Answer opened = await("sanctions-service to know the employer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> write(sanctions, "POST", "/v1/cases", LiveBodies.opening(id)), answer -> !answer.code()
                        .equals("EMPLOYER_UNKNOWN"));
        String opening = follows(sanctions, opened, null);
        follows(
                sanctions,
                write(sanctions, "POST", opening + "/actions/close-unfounded", LiveBodies.EXAMINED),
                opening);
    }

    /** Checks the tag of an answer against a path, or that of its Location; gives the path. */
    private static String follows(ServiceClient client, Answer written, String path) {
        assertThat(written.status()).as(written.text()).isBetween(200, 202);
        String read = path == null ? written.header("location").orElseThrow() : path;
        assertThat(written.header("etag"))
                .isPresent()
                .isEqualTo(client.get(read).expect(200).header("etag"));
        return read;
    }

    private static Answer write(ServiceClient client, String method, String path, String body) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var request = client.request(path).header("Content-Type", type);
        if (!path.equals("/v1/employers") && !path.equals("/v1/cases")) {
            request.header("If-Match", "*");
        }
        return client.send(request.method(method, BodyPublishers.ofString(body)));
    }

    /** A read of a service. */
    private record Read(String service, ServiceClient client, Operation operation) {
        @Override
        public String toString() {
            return service + " " + operation;
        }
    }

    private static Stream<Read> reads(boolean tagged) {
        return RunningStack.services().keySet().stream().flatMap(name -> {
            ServiceClient client = client(name, "BPJS_TK");
            return Operation.of(ApiDocument.of(client).json()).stream()
                    .filter(operation -> operation.method().equals("GET"))
                    .filter(operation -> operation.document().path("responses").has("304") == tagged)
                    .filter(operation ->
                            name.equals(COMPLIANCE) || !operation.template().startsWith("/v1/jobs/"))
                    .map(operation -> new Read(name, client, operation));
        });
    }

    private static ServiceClient client(String service, String agency) {
        String roles =
                "registry-reader,registry-writer,auditor,admin,bpjs-tk-officer,integrator,policy-author,kemenaker-supervisor,complaint-officer";
        return RunningStack.services()
                .get(service)
                .as(RunningStack.personalToken("tags of " + service, roles, agency, "*"));
    }

    private static Optional<String> path(Operation operation) {
        String template = operation.template();
        return Optional.ofNullable(paths.get(template))
                .or(() -> template.contains("{")
                                || template.endsWith("/check")
                                || operation
                                        .document()
                                        .path("parameters")
                                        .findValuesAsText("required")
                                        .contains("true")
                        ? Optional.empty()
                        : Optional.of(template));
    }

    /** Paths of what lives. */
    private static Map<String, String> paths() {
        String employer = "/v1/employers/" + live.employerId();
        Map<String, String> all = new TreeMap<>();
        all.put("/v1/employers/{id}", employer);
        all.put("/v1/employers/{id}/history", employer + "/history");
        all.put("/v1/employers/{id}/records", employer + "/records");
        all.put("/v1/employers/{id}/coverage", employer + "/coverage");
        all.put("/v1/employers/{id}/rosters", employer + "/rosters");
        all.put("/v1/employers/{id}/merges/{mergeId}", employer + "/merges/" + live.mergeId());
        all.put("/v1/employers/{id}/splits/{splitId}", employer + "/splits/" + live.splitId());
        all.put("/v1/records/{id}", "/v1/records/" + live.recordId());
        all.put("/v1/reference/{list}", "/v1/reference/regions");
        all.put("/v1/policies/{version}", "/v1/policies/2026.1");
        all.put("/v1/calendars/{year}", "/v1/calendars/2026");
        all.put("/v1/calendars/{year}/proposal", "/v1/calendars/2026/proposal");
        all.put("/v1/cases/{id}", "/v1/cases/" + live.caseId());
        all.put("/v1/service-units/{code}", "/v1/service-units/" + first(SANCTIONS, "/v1/service-units", "code"));
        all.put("/v1/reports/c81", "/v1/reports/c81?year=2026");
        all.put("/v1/reports/compliance", "/v1/reports/compliance?half=2026-H1");
        all.put("/v1/service-blocks/check", "/v1/service-blocks/check?identifier=NIB:8120001234567");
        addCoverage(all, employer);
        addReport(all, employer);
        addImport(all);
        addAssessment(all);
        addJob(all);
        all.put(
                "/v1/records/{id}/history/{statementId}",
                "/v1/records/" + live.recordId() + "/history/"
                        + first(REGISTRY, "/v1/records/" + live.recordId() + "/history", "statementId"));
        return all;
    }

    private static void addCoverage(Map<String, String> all, String employer) {
        ServiceClient officer = client(REGISTRY, "BPJS_TK");
        write(
                        officer,
                        "PUT",
                        employer + "/coverage/JHT?number=NPP:TAG"
                                + live.employerId().substring(24),
                        """
                {"registeredOn": "2024-01-10", "enrolledWorkers": 1, "reportedWageBillIdr": 5000000, "asOf": "2026-06-01"}
                """)
                .expect(201);
        all.put("/v1/employers/{id}/coverage/{programme}", employer + "/coverage/JHT");
    }

    private static void addReport(Map<String, String> all, String employer) {
        Answer report = write(client(REGISTRY, "KEMENAKER"), "POST", employer + "/change-reports", """
                {"kind": "OWNERSHIP", "changedOn": "2026-06-22", "description": "Saham dialihkan"}
                """);
        all.put(
                "/v1/employers/{id}/change-reports/{reportId}",
                report.header("location").orElseThrow());
    }

    private static void addImport(Map<String, String> all) {
        ServiceClient sender = client(REGISTRY, "BPJS_TK");
        String file = "npp,name,regionCode,programme,registeredOn,enrolledWorkers,reportedWageBillIdr,asOf\n" + "TAGS"
                + live.employerId().substring(24) + ",PT Tag,3171,JHT,2024-05-06,10,50000000,2026-06-01\n";
        String path = sender.send(sender.request("/v1/imports?source=BPJS_TK")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file)))
                .expect(202)
                .header("location")
                .orElseThrow();
        awaitSuccess(sender, path);
        all.put("/v1/imports/{id}", path);
        all.put("/v1/imports/{id}/rows/{line}", path + "/rows/2");
    }

    private static void addJob(Map<String, String> all) {
        ServiceClient author = client(COMPLIANCE, "KEMENAKER");
        String job = write(author, "POST", "/v1/reassessments", "{\"reason\": \"Kalender dibetulkan\"}")
                .expect(202)
                .header("location")
                .orElseThrow();
        awaitSuccess(author, job);
        all.put("/v1/jobs/{id}", job);
    }

    private static void awaitSuccess(ServiceClient client, String path) {
        await(path).atMost(Duration.ofSeconds(60)).until(() -> client.get(path)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .equals("SUCCEEDED"));
    }

    private static void addAssessment(Map<String, String> all) {
        String path = "/v1/assessments/" + live.employerId();
        ServiceClient compliance = client(COMPLIANCE, "BPJS_TK");
        await("the assessment")
                .atMost(Duration.ofSeconds(60))
                .until(() -> compliance.get(path).status() == 200);
        all.put("/v1/assessments/{employerId}", path);
    }

    private static String first(String service, String path, String member) {
        return client(service, "BPJS_TK")
                .get(path)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path(member)
                .asText();
    }
}
