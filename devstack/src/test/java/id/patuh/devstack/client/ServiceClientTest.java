package id.patuh.devstack.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class ServiceClientTest {
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private ServiceClient client;

    /** A service that is not available twice, and then is. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(keys.size() > 2 ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
        client = new ServiceClient(
                HttpClient.newHttpClient(),
                URI.create("http://localhost:" + server.getAddress().getPort()),
                null);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPatientCallerRepeatsTheSameRequestUntilItIsTaken() {
        assertThat(client.patient(Duration.ofMinutes(1))
                        .post("/v1/things", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(keys).hasSize(3).doesNotContainNull();
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void othersGetTheAnswerAsItIs() {
        assertThat(client.get("/v1/things").status()).isEqualTo(503);
        assertThat(client.as("token").post("/v1/things", Map.of()).status()).isEqualTo(503);
        assertThat(keys).hasSize(2);
    }
}
