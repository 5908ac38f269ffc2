package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.fixtures.Proposals.at;
import static id.patuh.sanctions.fixtures.Proposals.grounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.Proposals;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * What assessments propose to open, and what people make of it.
 *
 * <p>Source: PP 86/2013 art. 13; PP 46/2015 art. 33
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ProposalsToOpenIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final String KES = Tokens.of("bpjs-kes-officer").token();

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
    void twoUnpaidMonthsWithAGroundProposeOneCaseHoweverOftenTheyAreFound() {
        TestEmployer employer = Employers.assessed();
        for (int i = 0; i < 3; i++) {
            FakeCompliance.find(employer, at(i), FakeCompliance.arrears(Programme.JHT, 2));
        }
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).hasSize(1);
        assertThat(proposal)
                .containsEntry("kind", "OPEN_CASE")
                .containsEntry("agency", "BPJS_TK")
                .containsEntry("class", "IN_ARREARS")
                .containsEntry("programmes", List.of("JHT"))
                .containsEntry("step", "open")
                .containsEntry("employerName", "PT Uji " + employer.nib());
        assertThat(grounds(proposal)).singleElement().satisfies(ground -> assertThat(ground)
                .containsEntry("code", "CONTRIB_UNPAID_JHT")
                .containsEntry("findings", List.of("Iuran JHT menunggak 2 bulan"))
                .containsEntry("date", "2026-01-12"));
    }

    @Test
    void anEmployerWhoIsNotRegisteredIsProposedToTheAgencyWhereItIsMissing() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.of(FindingCode.PWBD, Agency.BPJS_KES));
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal).containsEntry("agency", "BPJS_KES").containsEntry("programmes", List.of("JKN"));
        assertThat(grounds(proposal)).extracting(ground -> ground.get("code")).containsExactly("REG_SELF_WORKER");
    }

    @Test
    void whatIsNoGroundOrTooLittleProposesNothing() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(
                employer,
                at(0),
                FakeCompliance.arrears(Programme.JHT, 1),
                FakeCompliance.arrears(Programme.JKK, 9),
                FakeCompliance.arrears(Programme.JKN, 9),
                FakeCompliance.of(FindingCode.PDS_WAGE, Agency.BPJS_TK));
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).isEmpty();
    }

    @Test
    void furtherFindingsAreFurtherGroundsOfOneProposal() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(employer).get("id");
        FakeCompliance.find(
                employer,
                at(1),
                FakeCompliance.arrears(Programme.JHT, 3),
                FakeCompliance.of(FindingCode.PDS_WAGE, Agency.BPJS_TK),
                FakeCompliance.arrears(Programme.JKK, 3));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> grounds(Proposals.pending(employer).getFirst()).size() == 2);
        Map<String, Object> proposal = Proposals.awaitOne(employer);
        assertThat(proposal).containsEntry("id", id).containsEntry("version", 2);
        assertThat(grounds(proposal))
                .extracting(ground -> ground.get("code"))
                .containsExactly("DATA_WAGE", "CONTRIB_UNPAID_JHT");
    }

    @Test
    void aPersonOpensTheCaseWithTheGroundsAndTheEvidenceOfTheAssessment() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 4));
        Object id = Proposals.awaitOne(employer).get("id");
        Response opened = Proposals.act(Callers.OFFICER, id, "open", "");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        String caseId = opened.jsonPath().getString("id");
        assertThat(opened.header("Location")).endsWith("/v1/cases/" + caseId);
        assertThat(opened.jsonPath().getString("state")).isEqualTo("UNDER_EXAMINATION");
        assertThat(opened.jsonPath().getString("openedBy")).isEqualTo("officer-1");
        assertThat(opened.jsonPath().getList("grounds.code")).containsExactly("CONTRIB_UNPAID_JHT");
        assertThat(opened.jsonPath().getString("grounds[0].evidence"))
                .startsWith("Penilaian kepatuhan tanggal 12 Januari 2026, versi ");
        assertThat(Proposals.in("ACCEPTED", employer)).singleElement().satisfies(proposal -> assertThat(proposal)
                .containsEntry("openedCaseId", caseId)
                .containsEntry("decidedBy", "officer-1"));
        refused(Proposals.act(Callers.OFFICER, id, "open", ""), 409, "PROPOSAL_NOT_PENDING");
        refused(Proposals.act(Callers.OFFICER, id, "dismiss", "{\"reason\":\"r\"}"), 409, "PROPOSAL_NOT_PENDING");
        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JHT, 5));
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).as("while a case is open").isEmpty();
    }

    @Test
    void aProposalIsActedOnInTheVersionReadAndOnlyWhileItHolds() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(employer).get("id");
        String path = "/v1/proposals/" + id;
        Api.assertKnown(Callers.OFFICER, path);
        refused(Api.given(Callers.OFFICER).post(path + "/actions/open"), 428, "IF_MATCH_REQUIRED");
        refused(
                Api.given(Callers.OFFICER).header("If-Match", "\"v9\"").post(path + "/actions/open"),
                412,
                "ETAG_STALE");
        FakeCompliance.find(employer, at(1));
        Proposals.awaitNone(employer);
        assertThat(Proposals.in("WITHDRAWN", employer)).hasSize(1);
        refused(Proposals.act(Callers.OFFICER, id, "open", ""), 409, "PROPOSAL_NOT_PENDING");
        refused(Api.given(Callers.OFFICER).get("/v1/proposals/" + employer.id()), 404, "PROPOSAL_UNKNOWN");
    }

    @Test
    void aDismissedFindingComesBackOnlyWhenItChanges() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(employer).get("id");
        refused(Proposals.act(Callers.OFFICER, id, "dismiss", "{\"reason\":\" \"}"), 400, "VALIDATION_FAILED");
        JsonPath dismissed = Proposals.act(Callers.OFFICER, id, "dismiss", "{\"reason\":\"angsuran\"}")
                .jsonPath();
        assertThat(dismissed.getString("state")).isEqualTo("DISMISSED");
        assertThat(dismissed.getString("reason")).isEqualTo("angsuran");
        assertThat(dismissed.getString("decidedBy")).isEqualTo("officer-1");

        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JHT, 2));
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).as("the same").isEmpty();
        FakeCompliance.find(employer, at(2), FakeCompliance.arrears(Programme.JHT, 3));
        Object next = Proposals.awaitOne(employer).get("id");
        assertThat(next).isNotEqualTo(id);
        Proposals.act(Callers.OFFICER, next, "dismiss", "{\"reason\":\"angsuran\"}");
        FakeCompliance.find(employer, at(3));
        FakeCompliance.find(employer, at(4), FakeCompliance.arrears(Programme.JHT, 3));
        assertThat(Proposals.awaitOne(employer).get("id"))
                .as("found anew after it was cured")
                .isNotEqualTo(next);
    }

    @Test
    void aCaseOpenedByHandIsWhatWasProposed() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Proposals.awaitOne(employer);
        Response opened =
                Api.post(Callers.OFFICER, "/v1/cases", Bodies.open(employer.id(), "JHT", "CONTRIB_UNPAID_JHT"));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(Proposals.pending(employer)).isEmpty();
        assertThat(Proposals.in("ACCEPTED", employer)).singleElement().satisfies(proposal -> assertThat(proposal)
                .containsEntry("openedCaseId", opened.jsonPath().getString("id")));
    }

    @Test
    void anOpenQuestionAboutAnIdentityProposesNothingUntilItIsAnswered() {
        TestEmployer employer = Employers.assessed();
        TestEmployer other = Employers.assessed();
        FakeRegistry.renumber(
                other,
                FakeRegistry.number(IdentifierType.NIB, other.nib()),
                FakeRegistry.number(IdentifierType.NPWP, employer.npwp16()));
        FakeRegistry.publish(other);
        FakeRegistry.awaitNumber(database, other, employer.npwp16(), true);
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).isEmpty();
        FakeRegistry.renumber(other, FakeRegistry.number(IdentifierType.NIB, other.nib()));
        FakeRegistry.publish(other);
        FakeRegistry.awaitNumber(database, other, employer.npwp16(), false);
        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JHT, 2));
        Proposals.awaitOne(employer);
    }

    @Test
    void whateverTheRegistryAsksAboutAnEmployerWithdrawsAndHoldsBackItsProposal() {
        TestEmployer employer = Employers.assessed();
        FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(employer).get("id");
        FakeRegistry.ask(employer, QuestionReason.SIMILAR_NAME);
        FakeRegistry.publish(employer);
        Proposals.awaitNone(employer);
        assertThat(Proposals.in("WITHDRAWN", employer))
                .extracting(proposal -> proposal.get("id"))
                .containsExactly(id);
        FakeCompliance.find(employer, at(1), FakeCompliance.arrears(Programme.JHT, 2));
        FakeCompliance.awaitTaken(database, employer);
        assertThat(Proposals.pending(employer)).isEmpty();
        refused(Proposals.act(Callers.OFFICER, id, "open", ""), 409, "PROPOSAL_NOT_PENDING");
        FakeRegistry.answer(employer);
        FakeRegistry.publish(employer);
        assertThat(Proposals.awaitOne(employer).get("id")).isNotEqualTo(id);
    }

    @Test
    void aProposalFollowsTheLegalPersonInAMergerAndGoesBack() {
        TestEmployer absorbed = Employers.assessed();
        TestEmployer survivor = Employers.assessed();
        FakeCompliance.find(absorbed, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(absorbed).get("id");
        FakeRegistry.merge(absorbed, survivor, DAY);
        FakeRegistry.publish(absorbed, survivor);
        assertThat(Proposals.awaitOne(survivor))
                .containsEntry("id", id)
                .containsEntry("employerId", survivor.id().toString());
        FakeCompliance.find(absorbed, at(1));
        FakeCompliance.find(survivor, at(2), FakeCompliance.arrears(Programme.JHT, 2));
        FakeCompliance.awaitTaken(database, survivor);
        assertThat(Proposals.awaitOne(survivor)).as("one for one legal person").containsEntry("id", id);
        FakeRegistry.undo(absorbed, survivor);
        FakeRegistry.publish(survivor, absorbed);
        await().atMost(Duration.ofSeconds(30)).until(() -> Proposals.pending(survivor).stream()
                .noneMatch(proposal -> proposal.get("id").equals(id)));
        assertThat(Api.given(Callers.OFFICER)
                        .get("/v1/proposals/" + id)
                        .jsonPath()
                        .getString("employerId"))
                .isEqualTo(absorbed.id().toString());
    }

    @Test
    void aMovedProposalOpensACaseAboutTheSurvivor() {
        TestEmployer absorbed = Employers.assessed();
        TestEmployer survivor = Employers.assessed();
        FakeCompliance.find(absorbed, at(0), FakeCompliance.arrears(Programme.JHT, 2));
        Object id = Proposals.awaitOne(absorbed).get("id");
        FakeRegistry.merge(absorbed, survivor, DAY);
        FakeRegistry.publish(absorbed, survivor);
        Proposals.awaitOne(survivor);
        Response opened = Proposals.act(Callers.OFFICER, id, "open", "");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(opened.jsonPath().getString("employer.id"))
                .isEqualTo(survivor.id().toString());
    }

    @Test
    void proposalsAreListedByPriorityPageByPageToTheirAgency() {
        String region = "9571";
        for (int i = 0; i < 3; i++) {
            TestEmployer employer = Employers.assessed(region);
            FakeCompliance.find(employer, at(0), FakeCompliance.arrears(Programme.JHT, 2));
            Proposals.awaitOne(employer);
        }
        String officer = Tokens.of("bpjs-tk-officer").regions("95").token();
        JsonPath first = Proposals.page(officer, null);
        assertThat(first.getList("items")).hasSize(2);
        JsonPath second = Proposals.page(officer, first.getString("nextCursor"));
        assertThat(second.getList("items.id")).isNotEmpty().doesNotContainAnyElementsOf(first.getList("items.id"));
        assertThat(Proposals.page(KES, null).getList("items.agency")).doesNotContain("BPJS_TK");
        refused(Api.given(KES).queryParam("agency", "BPJS_TK").get("/v1/proposals"), 403, "AGENCY_MISMATCH");
        refused(
                Api.given(officer)
                        .queryParams(Map.of("cursor", first.getString("nextCursor"), "kind", "OPEN_CASE"))
                        .get("/v1/proposals"),
                400,
                "CURSOR_INVALID");
    }
}
