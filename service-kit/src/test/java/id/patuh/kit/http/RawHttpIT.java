package id.patuh.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Requests that no well-behaved client library can send. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RawHttpIT {

    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/widgets/%00",
                "/v1/../../etc/passwd",
                "/v1/widgets/%2e%2e/x",
                "/v1/widgets;a=b/x",
            })
    void oddTargetIsRefusedWithAProblem(String target) throws IOException {
        String answer = send("GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + Tokens.of("registry-reader").token() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer).contains("application/problem+json").doesNotContain("Exception");
    }

    @Test
    void chunkedBodyOverTheLimitIsRefused() throws IOException {
        String chunk = "a".repeat(0x4000);
        String body = ("4000\r\n" + chunk + "\r\n").repeat(5) + "0\r\n\r\n";
        String answer = send("POST /v1/widgets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
                + Tokens.of("registry-writer").token() + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void tooLongHeaderAndBadRequestLineNeverReachTheService() throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(send("NONSENSE\r\n\r\n")).contains(" 400 Bad Request");
    }

    @Test
    void requestWithoutAValidHostIsRefusedWithAProblem() throws IOException {
        assertThat(send("GET /v1/widgets HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("PARAMETER_INVALID", "X-Request-Id");
    }

    /** Requests that two servers in a row may take to end in different places: one answer, which refuses, and no second request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Content-Length: 4\r\nContent-Length: 40",
                "Transfer-Encoding: chunked, xchunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Content-Length: +4",
                "Content-Length : 4",
            })
    void whatMayHideASecondRequestIsRefused(String framing) throws IOException {
        String second = "GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        String answer = send("POST /v1/widgets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + framing
                + "\r\nAuthorization: Bearer " + Tokens.of("registry-writer").token()
                + "\r\nConnection: close\r\n\r\n0\r\n\r\n"
                + second);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("NOT_FOUND").containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void anExtensionOfAChunkHidesNoRequest() throws IOException {
        String second = "GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        String answer = send("POST /v1/widgets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
                + Tokens.of("registry-writer").token()
                + "\r\nConnection: close\r\n\r\n1;a=\"\r\nX\r\n0\r\n\r\n" + second + "\"\r\n");
        assertThat(answer).doesNotContain("NOT_FOUND").doesNotContainPattern("(?s)HTTP/1.*HTTP/1");
    }

    @Test
    void twoHostsAreRefused() throws IOException {
        assertThat(send("GET /v1/widgets HTTP/1.1\r\nHost: x\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void noOtherProtocolIsSpoken() throws IOException {
        assertThat(begin(
                        "GET /v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(begin("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000"))
                .as("no frame of HTTP/2")
                .matches("(?s)(HTTP/.*)?");
    }

    @Test
    void aLocationIsAPathWhateverHostIsNamed() throws IOException {
        String body = "{\"name\":\"Roda\"}";
        String answer = send(
                "POST /v1/widgets HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\nAuthorization: Bearer "
                        + Tokens.of("registry-writer").token()
                        + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer)
                .startsWith("HTTP/1.1 201")
                .containsIgnoringCase("\r\nlocation: /v1/widgets/")
                .doesNotContain("evil.example");
    }

    @Test
    void targetThatIsNoUriIsRefusedByTheServerItself() throws IOException {
        assertThat(send("GET /v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    /** What the server says first, or nothing within a second. */
    private String begin(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] first = new byte[256];
            int read = socket.getInputStream().read(first);
            return new String(first, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException silent) {
            return "";
        }
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
