package id.patuh.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/** Extracts sent over HTTP, as an agency sends them. */
final class Uploads {
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Uploads() {}

    /** Sends a CSV file and waits until its job has ended. */
    static JsonNode finish(ServiceClient registry, String source, Path extract) throws IOException {
        String location = registry.upload("/v1/imports?source=" + source, "text/csv", BodyPublishers.ofFile(extract))
                .expect(ACCEPTED)
                .header("location")
                .orElseThrow();
        JsonNode job = registry.get(location).expect(OK).json();
        while (!job.path("finishedAt").isTextual()) {
            LockSupport.parkNanos(PAUSE);
            job = registry.get(location).expect(OK).json();
        }
        if (!job.path("state").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("The import failed: " + job);
        }
        return job;
    }
}
