package id.patuh.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.benchmarks.events.TopicTail;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** Cases led over HTTP to TMP2T in force and to its revocation: what documents cost, and how soon a revocation is seen. */
final class Revocations {
    private static final int CASES = 40;
    private static final String UNIT = "PTSP-31";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final BenchStack stack;
    private final ServiceClient officer;
    private final ServiceClient second;
    private final ServiceClient unitOfficer;
    private final ServiceClient head;
    private final ServiceClient licensing;
    private final List<Double> documents = new ArrayList<>();

    Revocations(BenchStack stack) {
        this.stack = stack;
        this.officer = stack.service(Service.SANCTIONS, "bpjs-tk-officer", "BPJS_TK");
        this.second = stack.service(Service.SANCTIONS, "bpjs-tk-officer", "BPJS_TK", "benchmark-second");
        this.unitOfficer = stack.service(Service.SANCTIONS, "service-unit-officer", UNIT);
        this.head = stack.service(Service.SANCTIONS, "service-unit-head", UNIT, "benchmark-head");
        this.licensing = stack.service(Service.SANCTIONS, "integrator", "OSS");
    }

    /** A case, by the number of its employer. */
    private record Led(int employer, String path) {}

    void run() {
        List<Led> cases =
                IntStream.range(0, CASES).mapToObj(i -> open(20 * i + 1)).toList();
        each(
                cases,
                led -> act(officer, led.path(), "confirm-examination", Map.of("result", "x", "examinedOn", today())));
        for (int warning = 1; warning <= 2; warning++) {
            String kind = "WARNING_" + warning;
            each(cases, led -> issue(officer, led.path(), "issue-warning", Map.of("demand", "x")));
            each(cases, led -> deliver(officer, led.path(), led, kind));
            later(20);
        }
        Map<String, Object> basis = Map.of(
                "programme", "JHT", "fromMonth", "2026-01", "throughMonth", "2026-05", "contributionIdr", 150_000_000);
        each(cases, led -> issue(officer, led.path(), "impose-fine", Map.of("basis", List.of(basis))));
        each(cases, led -> deliver(officer, led.path(), led, "FINE"));
        later(45);
        each(
                cases,
                led -> issue(
                        officer,
                        led.path(),
                        "request-tmp2t",
                        Map.of(
                                "services", List.of(Map.of("service", "BUSINESS_LICENCE", "unit", UNIT)),
                                "coordination", Map.of("date", today(), "summary", "x"))));
        each(cases, led -> issue(unitOfficer, request(led), "notice-intent", Map.of("reasons", "x")));
        each(cases, led -> deliver(unitOfficer, request(led), led, "INTENT_NOTICE"));
        later(20);
        each(cases, led -> issue(head, request(led), "impose", Map.of("reasons", "x")));
        each(cases, led -> deliver(unitOfficer, request(led), led, "DECISION"));
        each(cases, this::fulfil);
        printDocuments();
        revoke(cases);
    }

    private Led open(int employer) {
        Map<String, Object> ground =
                Map.of("code", "REG_SELF_WORKER", "evidence", "LHP-1", "findings", List.of("x"), "date", today());
        Answer opened = officer.post(
                        "/v1/cases",
                        Map.of(
                                "employerId", new UUID(0, employer).toString(),
                                "agency", "BPJS_TK",
                                "programmes", List.of("JHT"),
                                "grounds", List.of(ground)))
                .expect(201);
        return new Led(employer, opened.header("location").orElseThrow());
    }

    private void fulfil(Led led) {
        long open = view(led).path("fine").path("openIdr").asLong();
        act(
                officer,
                led.path(),
                "record-payment",
                Map.of("amountIdr", open, "paidOn", today(), "reference", "NTPN " + led.employer()));
        act(
                officer,
                led.path(),
                "claim-fulfilment",
                Map.of("proofs", List.of(Map.of("kind", "OTHER", "reference", "SERT-1", "date", today()))));
        issue(
                second,
                led.path(),
                "verify-fulfilment",
                Map.of(
                        "conditions",
                        List.of(Map.of("condition", "REGISTERED", "fulfilled", true, "evidence", "SERT-1"))));
    }

    private void revoke(List<Led> cases) {
        List<Double> seen = new ArrayList<>();
        List<Double> heard = new ArrayList<>();
        try (TopicTail events = new TopicTail(stack.bootstrapServers(), Topics.SERVICE_BLOCKS)) {
            for (Led led : cases) {
                act(head, request(led), "revoke", Map.of("reasons", "x"));
                Instant committed = Instant.now();
                while (blocked(led)) {
                    LockSupport.parkNanos(PAUSE);
                }
                seen.add(millis(committed));
                events.await(new UUID(0, led.employer()).toString());
                heard.add(millis(committed));
            }
        }
        System.out.printf(
                "revocation           %d, answered to not blocked: p50 %.0f ms, longest %.0f ms; to a Kafka consumer: p50 %.0f ms, longest %.0f ms%n",
                cases.size(), middle(seen), seen.getLast(), middle(heard), heard.getLast());
    }

    private boolean blocked(Led led) {
        return licensing
                .get("/v1/service-blocks/check?service=BUSINESS_LICENCE&identifier=NIB:8%012d"
                        .formatted(led.employer()))
                .expect(200)
                .json()
                .path("status")
                .asText()
                .equals("BLOCKED");
    }

    private void printDocuments() {
        documents.sort(null);
        System.out.printf(
                "documents            %d steps with a document made, signed and stored, one after another: p50 %.0f ms, p99 %.0f ms, longest %.0f ms, %.1f a second%n",
                documents.size(),
                middle(documents),
                documents.get(documents.size() * 99 / 100),
                documents.getLast(),
                1000
                        * documents.size()
                        / documents.stream().mapToDouble(Double::doubleValue).sum());
    }

    private void issue(ServiceClient who, String path, String action, Map<String, Object> body) {
        String tag = who.get(path).expect(200).header("etag").orElseThrow();
        Instant began = Instant.now();
        who.post(path + "/actions/" + action, tag, body).expect(200);
        documents.add(millis(began));
    }

    private static void act(ServiceClient who, String path, String action, Map<String, Object> body) {
        String tag = who.get(path).expect(200).header("etag").orElseThrow();
        who.post(path + "/actions/" + action, tag, body).expect(200);
    }

    private void deliver(ServiceClient who, String path, Led led, String kind) {
        for (JsonNode document : view(led).path("documents")) {
            if (document.path("kind").asText().equals(kind)) {
                act(
                        who,
                        path,
                        "record-delivery",
                        Map.of(
                                "documentNumber", document.path("number").asText(),
                                "deliveredAt",
                                        stack.clock().now().minusMillis(1).toString(),
                                "method", "COURIER",
                                "receivedBy", "Budi",
                                "proof", "resi 1"));
            }
        }
    }

    private JsonNode view(Led led) {
        return officer.get(led.path()).expect(200).json();
    }

    private String request(Led led) {
        return "/v1/service-requests/"
                + view(led).path("requests").path(0).path("id").asText();
    }

    private static void each(List<Led> cases, Consumer<Led> step) {
        cases.forEach(step);
    }

    private void later(int days) {
        stack.clock().advance(Duration.ofDays(days));
    }

    private String today() {
        return WorkingDays.dayOf(stack.clock().now()).toString();
    }

    private static double millis(Instant since) {
        return Duration.between(since, Instant.now()).toNanos() / 1e6;
    }

    private static double middle(List<Double> sorted) {
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }
}
