package id.patuh.sanctions.road;

import static id.patuh.sanctions.road.RefusalsIT.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What may be said of contributions, proofs and performance.
 *
 * <p>Source: PP 86/2013 art. 10
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EvidenceIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theBasisOfAFineNamesNoProgrammeWithoutFineAndNoMonthToCome() {
        Road road = Road.open(World.newFirm(), "JHT\",\"JKP", "DATA_WAGE")
                .examine()
                .warn(1)
                .warn(2);
        assertThat(refused(road.act("impose-fine", Road.FINE.replace("JHT", "JKP")), 400, "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("PROGRAMME_WITHOUT_FINE");
        assertThat(refused(road.act("impose-fine", Road.FINE.replace("JHT", "JP")), 400, "VALIDATION_FAILED")
                        .getList("errors.code"))
                .containsExactly("PROGRAMME_NOT_IN_CASE");
        assertThat(refused(road.act("impose-fine", Road.FINE.replace("2025-12", "2026-12")), 400, "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactly("/basis/0/throughMonth");
        road.must("impose-fine", Road.FINE);
    }

    @Test
    void aConditionThatFailedOnceIsNotFulfilledAndAProofIsNotOfTomorrow() {
        Road road = Road.toFined().request(Road.ONE_SERVICE);
        Road.impose(road.requests().getFirst(), "PTSP-31");
        String tomorrow = "{\"proofs\":[{\"kind\":\"OTHER\",\"reference\":\"R-1\",\"date\":\"2999-01-01\"}]}";
        assertThat(refused(road.act("claim-fulfilment", tomorrow), 400, "VALIDATION_FAILED")
                        .getList("errors.field"))
                .containsExactly("/proofs/0/date");
        RequestsIT.pay(road);
        road.must("claim-fulfilment", tomorrow.replace("2999", "2026"));
        String checked = "{\"condition\":\"REGISTERED\",\"fulfilled\":%s,\"evidence\":\"SIPP\"}";
        String both = "{\"conditions\":[" + checked.formatted("false") + "," + checked.formatted("true") + "]}";
        refused(road.act("verify-fulfilment", both), 409, "CONDITION_NOT_FULFILLED");
    }

    @Test
    void anAssessmentOlderThanAGroundDoesNotShowThatItWasCured() {
        Road road = Road.open();
        String byAssessment = "{\"evidence\":\"ASSESSMENT\"}";
        World.assess(road.firm(), List.of(), Road.START.minus(Duration.ofDays(8)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> refused(road.act("record-performance", byAssessment), 409, "ASSESSMENT_OUTDATED"));
        World.assess(road.firm(), List.of(), Road.START);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> road.act("record-performance", byAssessment).statusCode() == 200);
    }
}
