package id.patuh.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Callers who send slowly, or stop sending, hold up nobody. A body has one second here. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SlowBodyIT {
    private static final int MORE_THAN_WORKERS = 30;
    private static final Duration AT_ONCE = Duration.ofMillis(900);

    @TestHTTPResource
    URL server;

    @Test
    void manyBodiesThatDoNotArriveHoldUpNobodyAndAreRefused() throws IOException {
        whileHeld(post("/v1/widgets", "application/json", "Content-Length: 1000") + "{");
    }

    @Test
    void manyStreamsThatBringNothingHoldUpNobodyAndAreRefused() throws IOException {
        whileHeld(post("/v1/widgets/stream", "text/csv", "Transfer-Encoding: chunked"));
    }

    /** What others ask meanwhile. */
    private static void others() {
        given().get("/q/health/live").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of("registry-reader").token())
                .get("/v1/widgets")
                .then()
                .statusCode(200);
    }

    private void whileHeld(String begun) throws IOException {
        // The first requests of a client take as long as a body may.
        others();
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            callers.add(open(begun));
        }
        long began = System.nanoTime();
        others();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        for (Socket caller : callers) {
            assertThat(rest(caller)).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
        }
    }

    @Test
    void streamThatTricklesIsRefused() throws IOException {
        Socket caller = open(post("/v1/widgets/stream", "text/csv", "Transfer-Encoding: chunked"));
        Thread.ofVirtual().start(() -> trickle(caller));
        assertThat(rest(caller)).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
    }

    @Test
    void streamInPiecesIsReadWhole() throws IOException {
        Socket caller = open(post("/v1/widgets/stream", "text/csv", "Transfer-Encoding: chunked\r\nConnection: close"));
        for (int i = 0; i < 20; i++) {
            write(caller, "64\r\n" + "a".repeat(0x64) + "\r\n");
        }
        write(caller, "0\r\n\r\n");
        assertThat(rest(caller)).startsWith("HTTP/1.1 200").contains("{\"bytes\":2000}");
    }

    @Test
    void bodyInPiecesIsReadWhole() throws IOException {
        Socket caller =
                open(post("/v1/widgets", "application/json", "Transfer-Encoding: chunked\r\nConnection: close"));
        write(caller, "8\r\n{\"name\":\r\n");
        write(caller, "7\r\n\"Roda\"}\r\n0\r\n\r\n");
        assertThat(rest(caller)).startsWith("HTTP/1.1 201");
    }

    @Test
    void clientThatWaitsForPermissionToSendGetsIt() throws IOException {
        Socket caller = open(post(
                "/v1/widgets", "application/json", "Content-Length: 15\r\nExpect: 100-continue\r\nConnection: close"));
        byte[] permission = caller.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
        assertThat(new String(permission, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
        write(caller, "{\"name\":\"Roda\"}");
        assertThat(rest(caller)).startsWith("HTTP/1.1 201");
    }

    @Test
    void clientThatGoesAwayInItsBodyIsNoErrorOfOurs() throws IOException {
        Logger log = Logger.getLogger("id.patuh.kit.http.problem.ExceptionMappers");
        Queue<LogRecord> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        log.addHandler(handler);
        try {
            // One that is gone before its body is asked for leaves no line, so some more go.
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                open(post("/v1/widgets", "application/json", "Content-Length: 1000") + "{")
                        .close();
                open(post("/v1/widgets/stream", "text/csv", "Content-Length: 1000") + "a,b\n")
                        .close();
                return gone(lines, "/v1/widgets") && gone(lines, "/v1/widgets/stream");
            });
            assertThat(lines).allMatch(line -> line.getThrown() == null);
        } finally {
            log.removeHandler(handler);
        }
    }

    private static boolean gone(Queue<LogRecord> lines, String path) {
        return lines.stream().anyMatch(line -> line.getMessage().contains(path + " went away"));
    }

    private static String post(String path, String type, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n" + headers
                + "\r\nAuthorization: Bearer " + Tokens.of("registry-writer").token() + "\r\n\r\n";
    }

    private Socket open(String begun) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(10_000);
        write(socket, begun);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void trickle(Socket socket) {
        try {
            while (true) {
                write(socket, "1\r\na\r\n");
                Thread.sleep(50);
            }
        } catch (SocketException refused) {
            // The server has closed the connection.
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
