package id.patuh.conformance.fault;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

import id.patuh.devstack.client.ServiceClient;

/** The health of processes. */
final class Health {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Health() {}

    /** Whether a process says that it is well, or ready; what does not answer is neither. */
    static boolean of(URI process, String check) {
        ServiceClient client = new ServiceClient(HTTP, process, null);
        try {
            return client.send(client.request("/q/health/" + check)
                                    .timeout(LIMIT)
                                    .GET())
                            .status()
                    == 200;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }
}
