package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who registers a similar employer by hand is told, and the employer is registered all the same. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class MatchRegistrationIT {
    @Test
    void whoRegistersASimilarEmployerByHandIsToldAndTheEmployerIsRegistered() {
        String word = Candidates.word();
        String known = Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        Response answer = Api.register(Rows.wlkp().with("name", "CV. " + word + " SENTOSA"));
        answer.then().statusCode(201).body("status", equalTo("ACTIVE"));
        String id = answer.jsonPath().getString("employerId");
        String link = answer.header("Link");
        assertThat(link).contains("rel=\"match-candidates\"");
        Api.writer()
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items.leftId", contains(known))
                .body("items.rightId", contains(id))
                .body("items.state", contains("OPEN"))
                .body("items.reason", contains("SIMILAR_NAME"))
                .body("items.raisedBy", contains("system:registry-service"))
                .body("items.regionCode", contains("3171"))
                .body("items[0].importId", nullValue());
    }

    @Test
    void nothingIsSaidWhereNothingIsSimilar() {
        String word = Candidates.word();
        Api.registered(Rows.wlkp().with("name", "PT " + word + " Sentosa"));
        for (Rows other : List.of(
                Rows.wlkp().with("name", "PT " + word + " Sentosa").with("regionCode", "3273"),
                Rows.wlkp().with("name", "PT " + word + " Sentosa 2"),
                Rows.wlkp().with("name", "PT " + word + " Bahagia"))) {
            Response answer = Api.register(other);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header("Link")).isNull();
        }
    }
}
