package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Proposals.at;
import static id.patuh.sanctions.fixtures.Proposals.grounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.Fulfilments;
import id.patuh.sanctions.fixtures.Proposals;
import id.patuh.sanctions.fixtures.TestEmployer;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.ProposalSink;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * What is proposed of a case: to record that its grounds are cured, and what it raises itself.
 *
 * <p>Source: PP 86/2013 art. 13
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ProposalsOfCasesIT {
    @Inject
    ProposalSink sink;

    @Inject
    CaseStore cases;

    @Inject
    ActingContextFactory contexts;

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
    void curedGroundsProposeToRecordThePerformanceAndNewOnesWithdrawIt() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT", "CONTRIB_UNPAID_JHT");
        TestEmployer employer = sanctionCase.employer();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 1));
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).as("not cured").isEmpty();
        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JKK, 1));
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal)
                .containsEntry("kind", "RECORD_PERFORMANCE")
                .containsEntry("caseId", sanctionCase.id().toString())
                .containsEntry("step", "record-performance")
                .containsEntry("asOf", "2026-01-12");
        assertThat(grounds(proposal)).singleElement().satisfies(ground -> assertThat(
                        ground.get("evidence").toString())
                .startsWith("Penilaian kepatuhan tanggal 12 Januari 2026"));
        JsonPath problem =
                refused(Proposals.act(Callers.OFFICER, proposal.get("id"), "open", ""), 409, "PROPOSAL_OF_A_CASE");
        assertThat(problem.getString("caseId")).isEqualTo(sanctionCase.id().toString());
        assertThat(problem.getString("action")).isEqualTo("record-performance");
        FakeCompliance.find(employer, at(2), FakeCompliance.arrears(Programme.JHT, 1));
        Proposals.awaitNone(employer);
        FakeCompliance.find(employer, at(3));
        Proposals.awaitOne(employer);
        sanctionCase.must("record-performance", "{\"evidence\":\"ASSESSMENT\"}");
        assertThat(Proposals.pending(employer)).isEmpty();
        assertThat(Proposals.in("ACCEPTED", employer)).singleElement().satisfies(followed -> assertThat(followed)
                .containsEntry("decidedBy", "officer-1"));
    }

    @Test
    void aClosedCaseTakesItsProposalsAlong() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JHT", "CONTRIB_UNPAID_JHT");
        FakeCompliance.find(sanctionCase.employer(), at(1));
        Proposals.awaitOne(sanctionCase.employer());
        sanctionCase.must("close-unfounded", "{\"result\":\"tidak terbukti\",\"examinedOn\":\"2026-01-12\"}");
        assertThat(Proposals.pending(sanctionCase.employer())).isEmpty();
        assertThat(Proposals.in("WITHDRAWN", sanctionCase.employer())).hasSize(1);
    }

    @Test
    void anAssessmentThatCannotTellWhetherAGroundIsCuredProposesNothing() {
        CaseDriver sanctionCase = CaseDriver.open(Employers.assessed(), "JKK", "ACCIDENT_NOT_REPORTED");
        FakeCompliance.find(sanctionCase.employer(), at(1));
        FakeCompliance.awaitTaken(database, sanctionCase.employer());
        assertThat(Proposals.pending(sanctionCase.employer())).isEmpty();
    }

    @Test
    void whereServicesAreWithheldCuredGroundsProposeToVerifyTheFulfilment() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
        FakeCompliance.find(sanctionCase.employer(), TestClock.now());
        assertThat(Proposals.awaitOne(sanctionCase.employer()))
                .containsEntry("kind", "VERIFY_FULFILMENT")
                .containsEntry("step", "verify-fulfilment");
        Fulfilments.fulfil(sanctionCase);
        assertThat(Proposals.pending(sanctionCase.employer())).isEmpty();
        assertThat(Proposals.in("ACCEPTED", sanctionCase.employer())).hasSize(1);
    }

    @Test
    void aCaseRaisesANewCaseAndAReportToTheInspectorOnceWithItsOwnGrounds() {
        CaseDriver sanctionCase = CaseDriver.open();
        TestEmployer employer = sanctionCase.employer();
        raise(sanctionCase, ProposalSink.Kind.values());
        raise(sanctionCase, ProposalSink.Kind.values());
        assertThat(Proposals.pending(employer)).hasSize(2).allSatisfy(proposal -> {
            assertThat(proposal)
                    .containsEntry("agency", "BPJS_TK")
                    .containsEntry("caseId", sanctionCase.id().toString());
            assertThat(grounds(proposal)).singleElement().satisfies(ground -> assertThat(ground)
                    .containsEntry("evidence", "LHP-1/2026"));
        });
        sanctionCase.must("close-unfounded", "{\"result\":\"selesai\",\"examinedOn\":\"2026-01-12\"}");
        FakeCompliance.find(employer, at(3));
        FakeCompliance.awaitTaken(database, employer);
        Map<String, Object> byKind = new HashMap<>();
        Proposals.pending(employer)
                .forEach(proposal -> byKind.put(proposal.get("kind").toString(), proposal.get("id")));
        assertThat(byKind)
                .as("neither the end of the case nor an assessment withdraws them")
                .hasSize(2);
        JsonPath problem = refused(
                Proposals.act(Callers.OFFICER, byKind.get("REPORT_TO_INSPECTOR"), "open", ""),
                409,
                "PROPOSAL_OF_A_CASE");
        assertThat(problem.getString("action")).isEqualTo("report-to-inspector");
        Response opened = Proposals.act(Callers.OFFICER, byKind.get("OPEN_CASE"), "open", "");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(opened.jsonPath().getList("grounds.code")).containsExactly("REG_SELF_WORKER");
        assertThat(Proposals.pending(employer))
                .extracting(proposal -> proposal.get("kind"))
                .containsExactly("REPORT_TO_INSPECTOR");
    }

    private void raise(CaseDriver sanctionCase, ProposalSink.Kind... kinds) {
        QuarkusTransaction.requiringNew().run(() -> {
            SanctionCase locked = cases.lock(sanctionCase.id());
            for (ProposalSink.Kind kind : kinds) {
                sink.propose(
                        locked,
                        new ProposalSink.Proposal(
                                kind,
                                locked.id(),
                                locked.employerId(),
                                locked.agency(),
                                List.of(GroundCode.REG_SELF_WORKER)),
                        contexts.system());
            }
        });
    }
}
