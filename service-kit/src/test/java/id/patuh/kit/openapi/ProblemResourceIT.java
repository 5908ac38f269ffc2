package id.patuh.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.net.URI;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.problem.KitProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The catalogue of problems is read from the service, without a token. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ProblemResourceIT {

    @Test
    void theTypeOfARefusalLeadsToItsEntry() {
        String type =
                given().get("/v1/nothing").then().statusCode(404).extract().path("type");
        given().get(URI.create(type).getPath())
                .then()
                .statusCode(200)
                .body("type", equalTo(type))
                .body("code", equalTo("NOT_FOUND"))
                .body("status", equalTo(404))
                .body("detail.id", equalTo(KitProblem.NOT_FOUND.indonesian()))
                .body("detail.en", equalTo(KitProblem.NOT_FOUND.english()));
    }

    @Test
    void allCodesAreListed() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("VALIDATION_FAILED", "ETAG_STALE", "UNAVAILABLE"))
                .body("items.size()", equalTo(KitProblem.values().length));
    }

    @Test
    void aTypeThatNoRefusalHasIsNotFound() {
        given().get("/problems/nothing-of-the-kind").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
}
