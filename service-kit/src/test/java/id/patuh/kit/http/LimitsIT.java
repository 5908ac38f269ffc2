package id.patuh.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Callers know where they stand, hear of what goes away, and one of them cannot use up what belongs to all. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LimitsIT {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void callerOverItsRateWaitsAndOthersDoNot() {
        String greedy = UUID.randomUUID().toString();
        for (int left = 4; left >= 0; left--) {
            Response answer = lookUp(greedy);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).startsWith("\"look-up\";r=" + left + ";t=");
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"look-up\";q=5;w=60");
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("5");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
        }
        Response refused = lookUp(greedy);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(lookUp(UUID.randomUUID().toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusalsAreLimitedToo() {
        String curious =
                Tokens.of("admin").subject("curious-" + UUID.randomUUID()).token();
        Response refused = given().auth().oauth2(curious).get("/v1/widgets");
        for (int i = 0; i < 200 && refused.statusCode() == 403; i++) {
            refused = given().auth().oauth2(curious).get("/v1/widgets");
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isNotNull();
        String other = Tokens.of("admin").subject("other-" + UUID.randomUUID()).token();
        given().auth().oauth2(other).get("/v1/widgets").then().statusCode(403);
    }

    @Test
    void aRequestForManyCostsMore() {
        String subject = UUID.randomUUID().toString();
        assertThat(lookUp(subject, 4).statusCode()).isEqualTo(200);
        assertThat(lookUp(subject, 0).statusCode()).isEqualTo(429);
        assertThat(lookUp(UUID.randomUUID().toString(), 5).statusCode()).isEqualTo(429);
    }

    @Test
    void deprecatedPathSaysSoAndIsCounted() throws URISyntaxException {
        String subject = UUID.randomUUID().toString();
        Response answer = given().auth()
                .oauth2(Tokens.of("registry-reader")
                        .agency("BPJS_TK")
                        .subject(subject)
                        .token())
                .get("/v1/widgets/by-agency?region=31");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isEqualTo("@1767225600");
        assertThat(answer.header("Sunset")).isEqualTo("Thu, 31 Dec 2026 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link"))
                .containsExactly(
                        "<https://patuh.id/changes/1>; rel=\"deprecation\"; type=\"text/html\"",
                        "</v1/widgets>; rel=\"successor-version\"");
        URI onTheManagementPort = metrics.toURI();
        given().get(onTheManagementPort)
                .then()
                .statusCode(200)
                .body(containsString("patuh_deprecated_calls_total"))
                .body(containsString(subject));
    }

    private static Response lookUp(String subject) {
        return lookUp(subject, 0);
    }

    private static Response lookUp(String subject, int more) {
        return given().auth()
                .oauth2(Tokens.of("integrator").subject(subject).token())
                .get("/v1/widgets/look-up?more=" + more);
    }
}
