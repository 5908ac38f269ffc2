package id.patuh.compliance.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Policies over HTTP. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PolicyResourceIT {
    @Test
    void policiesShowEveryNumberWithItsSource() {
        Service.get("/v1/policies")
                .body("items.version", contains("2026.1"))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].content.dimensionWeights.REGISTRATION", equalTo(0.30f));
        Service.get("/v1/policies/2026.1")
                .body(
                        "content.rates.find { it.programme == 'JHT' }",
                        equalTo(Map.of(
                                "programme",
                                "JHT",
                                "from",
                                "2015-07-01",
                                "percent",
                                5.70f,
                                "confidence",
                                "VERIFIED",
                                "source",
                                "PP 46/2015 art. 16")));
        Service.reader().get("/v1/policies/1999.1").then().statusCode(404).body("code", equalTo("POLICY_NOT_FOUND"));
    }
}
