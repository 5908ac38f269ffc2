package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.devstack.stack.Service;

/** What the server refuses before any route is a problem too: an address that is no URI or too long, headers that are too large, no HTTP. */
class ServerRefusalIT {
    private static final String LAST = "Host: x\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @EnumSource
    void everyRefusalOfTheServerIsAProblem(Service service) throws IOException {
        assertProblem(send(service, "GET /v1/employers?q=diskon+100% HTTP/1.1\r\n" + LAST), 400, "PARAMETER_INVALID");
        assertProblem(send(service, "GET /v1/%zz HTTP/1.1\r\n" + LAST), 400, "PARAMETER_INVALID");
        assertProblem(send(service, "GET /v1/a\\b HTTP/1.1\r\n" + LAST), 400, "PARAMETER_INVALID");
        assertProblem(send(service, "NONSENSE\r\n\r\n"), 400, "PARAMETER_INVALID");
        assertProblem(
                send(service, "GET /v1/employers?q=" + "a".repeat(5_000) + " HTTP/1.1\r\n" + LAST),
                414,
                "URI_TOO_LONG");
        assertProblem(
                send(service, "GET / HTTP/1.1\r\nX-Long: " + "a".repeat(20_000) + "\r\n" + LAST),
                431,
                "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @EnumSource
    void languageAndIdAreThoseOfTheRequest(Service service) throws IOException {
        assertThat(send(
                        service,
                        "GET /v1/%zz HTTP/1.1\r\nAccept-Language: en\r\nX-Request-Id: mine-1\r\nAccept-Encoding: gzip;q=0\r\n"
                                + LAST))
                .contains("X-Request-Id: mine-1", "A parameter or header of the request is not valid");
    }

    @ParameterizedTest
    @EnumSource
    void answersOfOneConnectionKeepTheirOrder(Service service) throws IOException {
        String first = "GET /v1/nothing HTTP/1.1\r\nHost: x\r\nX-Request-Id: one\r\n\r\n";
        String second = "GET /v1/%zz HTTP/1.1\r\nX-Request-Id: two\r\n" + LAST;
        assertThat(send(service, first + second))
                .containsSubsequence("404", "X-Request-Id: one", "NOT_FOUND", "400", "X-Request-Id: two");
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRY,/v1/employers,registry-writer",
        "COMPLIANCE,/v1/visits,kemenaker-supervisor",
        "SANCTIONS,/v1/cases,kemenaker-inspector"
    })
    void aDamagedChunkIsNamedAndEndsTheConnection(Service service, String path, String role) throws IOException {
        for (String body :
                List.of("zz\r\n{}\r\n0\r\n\r\n", "5\r\n{\"name\":1}\r\n0\r\n\r\n", "-1\r\n", "fffffffff\r\n{}")) {
            String answer = send(service, chunked(path, role, body));
            assertProblem(answer, 400, "PARAMETER_INVALID");
            assertThat(answer).contains("a chunk of the body is damaged").containsIgnoringCase("connection: close");
            assertProblem(send(service, chunked(path, "auditor", body)), 403, "ROLE_MISSING");
        }
    }

    private static String chunked(String path, String role, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept-Language: en\r\n"
                + "Authorization: Bearer " + RunningStack.token(role, "KEMENAKER", "*")
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                .contains(
                        "application/problem+json",
                        "X-Request-Id: ",
                        "X-Content-Type-Options: nosniff",
                        "\"traceId\":\"",
                        "\"code\":\"" + code + "\"")
                .containsOnlyOnce("HTTP/1.");
    }

    private static String send(Service service, String request) throws IOException {
        RunningStack.services();
        URI address = RunningStack.address(service);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
