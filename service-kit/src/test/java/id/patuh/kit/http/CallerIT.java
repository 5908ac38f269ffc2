package id.patuh.kit.http;

import static id.patuh.kit.http.HttpCalls.WIDGETS;
import static id.patuh.kit.http.HttpCalls.problem;
import static id.patuh.kit.http.HttpCalls.reader;
import static id.patuh.kit.http.HttpCalls.writer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
    void tokenThatCannotStandForACallerIsRefusedWithTheReason() {
        Tokens good = Tokens.of("registry-reader");
        refused(good.subject(null), "/sub", "REQUIRED");
        refused(good.subject(" "), "/sub", "REQUIRED");
        refused(good.subject("ani\nERROR forged line"), "/sub", "TEXT_INVALID");
        refused(good.subject("ani\u0000"), "/sub", "TEXT_INVALID");
        refused(good.subject("ani "), "/sub", "TEXT_INVALID");
        refused(good.subject("ani\u202e"), "/sub", "TEXT_INVALID");
        refused(good.subject("a".repeat(256)), "/sub", "TEXT_TOO_LONG");
        refused(good.agency("BPJS_TK\u0000"), "/agency", "TEXT_INVALID");
        refused(good.agency("B".repeat(256)), "/agency", "TEXT_TOO_LONG");
        refused(good.regions("31\u007f"), "/regions", "TEXT_INVALID");
        refused(Tokens.of("registry-reader", "x\ty"), "/roles", "TEXT_INVALID");
        given().auth()
                .oauth2(good.subject("a".repeat(255)).token())
                .get(WIDGETS)
                .then()
                .statusCode(200);
    }

    private static void refused(Tokens token, String claim, String code) {
        problem(given().auth().oauth2(token.token()), "GET", WIDGETS, 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("errors[0].field", equalTo(claim))
                .body("errors[0].code", equalTo(code));
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
