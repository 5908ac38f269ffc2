package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** Hands in agency extracts and waits for their jobs. */
final class Extracts {

    private static final List<String> ENDED = List.of("SUCCEEDED", "FAILED");

    private Extracts() {}

    /** Imports a CSV extract on behalf of the agency that owns it; answers the import once it has succeeded. */
    static JsonNode imported(String source, byte[] csv) {
        return succeeded(source, accepted(source, csv));
    }

    /** Hands a CSV extract in; answers the location of its import. */
    static String accepted(String source, byte[] csv) {
        Answer answer = client(source)
                .upload("/v1/imports?source=" + source, "text/csv", BodyPublishers.ofByteArray(csv))
                .expect(202);
        return answer.header("location").orElseThrow();
    }

    /** Waits until an import has ended, and expects success. */
    static JsonNode succeeded(String source, String location) {
        ServiceClient client = client(source);
        JsonNode ended = await("import " + location)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(
                        () -> client.get(location).expect(200).json(),
                        job -> ENDED.contains(job.path("state").asText()));
        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        return ended;
    }

    static ServiceClient client(String source) {
        String agency = source.equals("WLKP") ? "KEMENAKER" : source;
        return RunningStack.services().get("registry").as(RunningStack.token("registry-writer", agency, "*"));
    }
}
