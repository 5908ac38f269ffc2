package id.patuh.kit.http;

import static id.patuh.kit.http.HttpCalls.WIDGETS;
import static id.patuh.kit.http.HttpCalls.problem;
import static id.patuh.kit.http.HttpCalls.reader;
import static id.patuh.kit.http.HttpCalls.writer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who a caller is and what that caller may do. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CallerIT {

    @Test
    void callerWithoutATokenIsAskedForOne() {
        problem(given(), "GET", WIDGETS, 401, "UNAUTHENTICATED").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void badTokensAreRefusedAlike() {
        String expired =
                Tokens.of("registry-reader").lifetime(Duration.ofHours(-1)).token();
        for (String token : new String[] {"nonsense", "a.b.c", expired}) {
            problem(given().auth().oauth2(token), "GET", WIDGETS, 401, "UNAUTHENTICATED")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void wrongRoleAgencyAndRegionAreToldApart() {
        String path = WIDGETS + "/by-agency?region=3174";
        problem(writer(), "GET", path, 403, "ROLE_MISSING");
        problem(reader(), "GET", path, 403, "AGENCY_MISMATCH");
        Tokens bpjs = Tokens.of("registry-reader").agency("BPJS_TK");
        problem(given().auth().oauth2(bpjs.regions("32").token()), "GET", path, 403, "REGION_OUT_OF_SCOPE");
        given().auth().oauth2(bpjs.regions("31").token()).get(path).then().statusCode(200);
    }

    @Test
    void pathWithoutAStatedRightIsClosed() {
        problem(reader(), "GET", WIDGETS + "/unannotated", 403, "ROLE_MISSING");
    }
}
