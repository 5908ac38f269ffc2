package id.patuh.compliance.changes;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The numbered feed of assessments. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ChangesIT {
    @Inject
    Database database;

    @Test
    void theFeedNumbersWhatIsPublishedForWhoMayReadTheWholeCountry() {
        EmployerMother employer = employer();
        Service.publishAndAwait(employer);
        long number = Service.published(employer.id(), 1)
                .getFirst()
                .get("changeNumber")
                .asLong();

        Service.as(Tokens.of("integrator").subject("feed-reader-" + employer.id()))
                .get("/v1/changes?after=" + (number - 1) + "&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].changeNumber", equalTo((int) number))
                .body("items[0].subject", equalTo(employer.id().toString()))
                .body("items[0].data.changeNumber", equalTo((int) number));
        await().until(() -> database.query(
                        "select subject_id from access_log where actor = ?",
                        row -> row.getObject(1, UUID.class),
                        "feed-reader-" + employer.id())
                .equals(List.of(employer.id())));
        Service.as(Tokens.of("integrator").regions("31"))
                .get("/v1/changes")
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Service.as(Tokens.of("integrator")).get("/v1/changes?limit=501").then().statusCode(400);
    }
}
