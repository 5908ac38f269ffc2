package id.patuh.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** From the answer to a change of coverage until the assessment that rests on it can be read, nothing else going on. */
final class FreshnessBenchmark {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int EMPLOYERS = 1_000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final ServiceClient kemenaker;
    private final ServiceClient bpjs;
    private final ServiceClient compliance;
    private final int changes;

    FreshnessBenchmark(BenchStack stack, int changes) {
        this.kemenaker = stack.service(Service.REGISTRY, "registry-writer,registry-reader", "KEMENAKER");
        this.bpjs = stack.service(Service.REGISTRY, "registry-writer,registry-reader", "BPJS_TK");
        this.compliance = stack.service(Service.COMPLIANCE, "registry-reader", "KEMENAKER");
        this.changes = changes;
    }

    void run() throws IOException {
        List<String> employers = employers();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            millis.add(change(employers.get(i % employers.size()), i).toNanos() / 1e6);
        }
        Collections.sort(millis);
        System.out.printf(
                "Coverage change to assessment, %d changes: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                changes, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.getLast());
    }

    private Duration change(String employer, int workers) {
        String path = "/v1/employers/" + employer;
        String tag = bpjs.get(path).expect(200).header("etag").orElseThrow();
        String body = """
                {"registeredOn": "2024-01-10", "enrolledWorkers": %d, "reportedWageBillIdr": 50000000,
                 "paidThrough": "2026-05", "arrearsIdr": 0, "asOf": "2026-06-29"}
                """.formatted(1 + workers);
        // The first statement makes the registration, later ones follow under its number.
        String number = "?number=NPP:BENCH" + employer.replace("-", "");
        Answer answer = bpjs.put(path + "/coverage/JHT" + number, tag, body);
        answer.expect(answer.status() == CREATED ? CREATED : OK);
        Instant committed = Instant.now();
        long version = Long.parseLong(answer.header("etag").orElseThrow().replaceAll("\\D", ""));
        awaitAssessed(employer, version);
        return Duration.between(committed, Instant.now());
    }

    private void awaitAssessed(String employer, long version) {
        while (true) {
            JsonNode assessment = compliance.get("/v1/assessments/" + employer).json();
            if (assessment.path("employerVersion").asLong() >= version) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private List<String> employers() throws IOException {
        Path extract = Files.createTempFile("patuh-extract", ".csv");
        try {
            Extract.write(extract, EMPLOYERS, 90_000);
            Uploads.finish(kemenaker, "WLKP", extract);
        } finally {
            Files.delete(extract);
        }
        List<String> all = new ArrayList<>();
        kemenaker
                .get("/v1/employers?limit=500")
                .expect(200)
                .json()
                .path("items")
                .forEach(employer -> all.add(employer.path("employerId").asText()));
        all.forEach(employer -> awaitAssessed(employer, 1));
        return all;
    }
}
