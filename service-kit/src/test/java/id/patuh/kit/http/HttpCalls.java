package id.patuh.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import id.patuh.devstack.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests to the widgets, and what every refusal has in common. */
final class HttpCalls {
    static final String WIDGETS = "/v1/widgets";

    private HttpCalls() {}

    /** Sends a request and checks that it is refused with a whole problem that shows nothing of the inside. */
    static ValidatableResponse problem(
            RequestSpecification request, String method, String path, int status, String code) {
        return request.urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Request-Id", notNullValue())
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body(
                        "type",
                        equalTo("https://patuh.id/problems/"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-')))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", equalTo(path.replaceAll("\\?.*", "")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")))
                .body(not(containsString("id.patuh")));
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.of("registry-reader").token());
    }

    static RequestSpecification writer() {
        return given().auth().oauth2(Tokens.of("registry-writer").token());
    }
}
