package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Proposals.at;
import static id.patuh.sanctions.fixtures.Proposals.grounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.VisitEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.Proposals;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What signed visits propose. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ProposalsOfVisitsIT {
    @Inject
    Database database;

    @BeforeEach
    void startClock() {
        TestClock.set(CaseDriver.START);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aConfirmedGroundProposesACaseWithTheRecordAsEvidence() {
        TestEmployer employer = Employers.assessed();
        UUID visit = FakeCompliance.sign(employer, confirmed(FindingCode.PDS_WAGE), confirmed(FindingCode.WLKP_STALE));
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal)
                .containsEntry("kind", "OPEN_CASE")
                .containsEntry("agency", "BPJS_TK")
                .containsEntry("visitId", visit.toString())
                .containsEntry("asOf", null);
        assertThat(grounds(proposal)).singleElement().satisfies(ground -> {
            assertThat(ground).containsEntry("code", "DATA_WAGE");
            assertThat(ground.get("evidence").toString())
                    .startsWith("Berita acara")
                    .contains(visit.toString());
            assertThat(ground.get("findings").toString()).contains("(7 pekerja)");
        });
    }

    @Test
    void noAssessmentRefreshesOrWithdrawsWhatAVisitProposed() {
        TestEmployer employer = Employers.assessed();
        UUID visit = FakeCompliance.sign(employer, confirmed(FindingCode.PDS_WORKERS));
        Object id = Proposals.awaitOne(employer).get("id");
        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JHT, 3));
        FakeCompliance.find(employer, at(2));
        FakeCompliance.awaitTaken(database, employer);
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal).containsEntry("id", id).containsEntry("visitId", visit.toString());
        assertThat(grounds(proposal)).extracting(ground -> ground.get("code")).containsExactly("DATA_WORKER");
    }

    @Test
    void whatIsProposedAlreadyGetsTheVisitAsFurtherEvidence() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(employer).get("id");
        UUID visit = FakeCompliance.sign(employer, confirmed(FindingCode.PDS_WAGE));
        await().atMost(Duration.ofSeconds(30)).until(() -> visit.toString()
                .equals(Proposals.awaitOne(employer).get("visitId")));
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal).containsEntry("id", id);
        assertThat(grounds(proposal))
                .extracting(ground -> ground.get("code"))
                .isEqualTo(List.of("CONTRIB_UNPAID_JHT", "DATA_WAGE"));
    }

    @Test
    void whatIsNoGroundOfACaseProposesNothing() {
        TestEmployer employer = Employers.assessed();
        TestEmployer other = Employers.assessed();
        FakeCompliance.sign(
                employer, new VisitEvent.Ground(FindingCode.WLKP_STALE, Agency.KEMENAKER, null, null, null));
        FakeCompliance.sign(employer);
        FakeCompliance.sign(other, confirmed(FindingCode.PWBD));
        Proposals.awaitOne(other);
        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JHT, 2));
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal).as("raised by the assessment alone").containsEntry("visitId", null);
    }

    private static VisitEvent.Ground confirmed(FindingCode code) {
        return new VisitEvent.Ground(code, Agency.BPJS_TK, 7L, 1_000_000L, null);
    }
}
