package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.campaign.Campaigns;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who may do what and where: every operation of the service against every kind of caller, about an employer in province 31. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AuthorityTableIT {
    /**
     * {@code +} may, {@code U} must say who he is, and refused for lack of {@code R} the role, {@code G} the region; {@code A} the agency; {@code H}
     * learns of nothing; {@code N} is no entered officer. {@code /32} is a
     * caller bound to that province.
     */
    private static final String TABLE = """
                                   nobody NONE RREAD RREAD/31 RREAD/32 INTEG INTEG/32 TK KES INSP SUPV PAUTH PAUTH/32 PAPPR AUDIT AUD/32 ADMIN RWRITE UO UH APPEAL COMPL
            getAssessment          U      R    +     +        G        +     G        +  +   +    +    +     G        +     +     G      +     R      R  R  R      R
            listAssessmentHistory  U      R    +     +        G        +     G        +  +   +    +    +     G        +     +     G      +     R      R  R  R      R
            listPriorities         U      R    +     +        G        +     G        +  +   +    +    R     R        R     +     G      +     R      R  R  R      R
            getMap                 U      R    +     +        G        +     G        +  +   +    +    +     G        +     +     G      +     R      R  R  R      R
            getStatistics          U      R    +     +        G        +     G        +  +   +    +    +     G        +     +     G      +     R      R  R  R      R
            listPolicies           U      R    +     +        +        +     +        +  +   +    +    +     +        +     +     +      +     R      R  R  R      R
            getPolicy              U      R    +     +        +        +     +        +  +   +    +    +     +        +     +     +      +     R      R  R  R      R
            listAssessmentChanges  U      R    R     R        R        +     G        R  R   R    R    R     R        R     +     G      +     R      R  R  R      R
            orderReassessment      U      R    R     R        R        R     R        R  R   R    R    +     G        +     R     R      +     R      R  R  R      R
            getJob                 U      +    +     +        +        +     +        +  +   +    +    +     +        +     +     +      +     +      +  +  +      +
            listOfficers           U      R    R     R        R        R     R        +  +   +    +    R     R        R     +     +      R     R      R  R  R      R
            enterOfficer           U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            getOfficer             U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            changeOfficer          U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            listOfficerAbsences    U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            getOfficerAbsence      U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            listOfficerExclusions  U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            getOfficerExclusion    U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            recordOfficerAbsence   U      R    R     R        R        R     R        H  H   H    +    R     R        R     R     R      R     R      R  R  R      R
            removeOfficerAbsence   U      R    R     R        R        R     R        H  H   H    +    R     R        R     R     R      R     R      R  R  R      R
            excludeEmployer        U      R    R     R        R        R     R        H  H   H    +    R     R        R     R     R      R     R      R  R  R      R
            removeOfficerExclusion U      R    R     R        R        R     R        H  H   H    +    R     R        R     R     R      R     R      R  R  R      R
            makeCalendarLink       U      R    R     R        R        R     R        H  H   H    +    R     R        R     R     R      R     R      R  R  R      R
            revokeCalendarLink     U      R    R     R        R        R     R        H  H   H    +    R     R        R     R     R      R     R      R  R  R      R
            getOfficerCalendar     +      +    +     +        +        +     +        +  +   +    +    +     +        +     +     +      +     +      +  +  +      +
            getProblem             +      +    +     +        +        +     +        +  +   +    +    +     +        +     +     +      +     +      +  +  +      +
            listProblems           +      +    +     +        +        +     +        +  +   +    +    +     +        +     +     +      +     +      +  +  +      +
            listInspectionLists    U      R    R     R        R        R     R        +  +   +    +    R     R        R     +     +      R     R      R  R  R      R
            makeInspectionList     U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            getInspectionList      U      R    R     R        R        R     R        +  +   +    +    R     R        R     +     G      R     R      R  R  R      R
            listInspectionItems    U      R    R     R        R        R     R        +  +   +    +    R     R        R     +     G      R     R      R  R  R      R
            overrideInspectionList U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            orderInspectionPlan    U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            getInspectionPlan      U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            listPlanTeams          U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            listPlanVisits         U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            listPlanUnplanned      U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            getPlanMap             U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            stopInspectionPlan     U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            publishInspectionPlan  U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            replanInspections      U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            pinPlanVisit           U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            listComplaints         U      R    R     R        R        R     R        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            receiveComplaint       U      R    R     R        R        A     G        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            getComplaint           U      R    R     R        R        R     R        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            acknowledgeComplaint   U      R    R     R        R        R     R        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            linkComplaint          U      R    R     R        R        R     R        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            settleComplaint        U      R    R     R        R        R     R        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            dismissComplaint       U      R    R     R        R        R     R        R  R   R    R    R     R        R     R     R      R     R      R  R  R      +
            listVisits             U      R    R     R        R        R     R        N  N   N    +    R     R        R     +     G      R     R      R  R  R      R
            orderVisit             U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            getVisit               U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            assignVisit            U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            startVisit             U      R    R     R        R        R     R        R  R   H    R    R     R        R     R     R      R     R      R  R  R      R
            postponeVisit          U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            cancelVisit            U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            putVisitReport         U      R    R     R        R        R     R        H  H   H    H    R     R        R     R     R      R     R      R  R  R      R
            signVisit              U      R    R     R        R        R     R        H  H   H    H    R     R        R     R     R      R     R      R  R  R      R
            recordVisitReply       U      R    R     R        R        R     R        H  H   H    H    R     R        R     R     R      R     R      R  R  R      R
            addVisitAttachment     U      R    R     R        R        R     R        H  H   H    H    R     R        R     R     R      R     R      R  R  R      R
            getVisitAttachment     U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            getVisitAssignment     U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            getVisitRecord         U      R    R     R        R        R     R        H  H   H    +    R     R        R     +     G      R     R      R  R  R      R
            closeVisit             U      R    R     R        R        R     R        R  R   H    R    R     R        R     R     R      R     R      R  R  R      R
            getC81Report           U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     +      R     R      R  R  R      R
            getHalfYearReport      U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     +      R     R      R  R  R      R
            getInspectionResults   U      R    R     R        R        R     R        +  +   +    +    R     R        R     +     +      R     R      R  R  R      R
            listCampaigns          U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     +      R     R      R  R  R      R
            makeCampaign           U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            getCampaign            U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     G      R     R      R  R  R      R
            launchCampaign         U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            closeCampaign          U      R    R     R        R        R     R        R  R   R    +    R     R        R     R     R      R     R      R  R  R      R
            listCampaignLetters    U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     G      R     R      R  R  R      R
            getCampaignLetter      U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     G      R     R      R  R  R      R
            getCampaignEffect      U      R    R     R        R        R     R        R  R   R    +    R     R        R     +     G      R     R      R  R  R      R
            """;

    private static final Map<String, Tokens> CALLERS = Map.ofEntries(
            Map.entry("NONE", Tokens.of("no-such-role")),
            Map.entry("RREAD", Tokens.of("registry-reader")),
            Map.entry("RREAD/31", Tokens.of("registry-reader").regions("31")),
            Map.entry("RREAD/32", Tokens.of("registry-reader").regions("32")),
            Map.entry("INTEG", Tokens.of("integrator").agency("OSS")),
            Map.entry("INTEG/32", Tokens.of("integrator").agency("OSS").regions("32")),
            Map.entry("TK", Tokens.of("bpjs-tk-officer")),
            Map.entry("KES", Tokens.of("bpjs-kes-officer")),
            Map.entry("INSP", Tokens.of("kemenaker-inspector")),
            Map.entry("SUPV", Tokens.of("kemenaker-supervisor")),
            Map.entry("PAUTH", Tokens.of("policy-author")),
            Map.entry("PAUTH/32", Tokens.of("policy-author").regions("32")),
            Map.entry("PAPPR", Tokens.of("policy-approver")),
            Map.entry("AUDIT", Tokens.of("auditor")),
            Map.entry("AUD/32", Tokens.of("auditor").regions("32")),
            Map.entry("ADMIN", Tokens.of("admin")),
            Map.entry("RWRITE", Tokens.of("registry-writer")),
            Map.entry("UO", Tokens.of("service-unit-officer").agency("PTSP-31")),
            Map.entry("UH", Tokens.of("service-unit-head").agency("PTSP-31")),
            Map.entry("APPEAL", Tokens.of("appeal-authority")),
            Map.entry("COMPL", Tokens.of("complaint-officer").agency("BPJS_TK")));

    @Test
    void everyCallerMayDoWhatTheTableSaysAndNothingElse() {
        EmployerMother employer = EmployerMother.employer().region("3171");
        Service.publishAndAwait(employer);
        FieldCalls field = FieldCalls.about(employer.id());
        VisitCalls visits = VisitCalls.about(employer);
        String campaign = Campaigns.launched("31", "");
        List<String> callers = rows().getFirst();
        Map<String, String> expected = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (List<String> row : rows().subList(1, rows().size())) {
            for (int i = 0; i < callers.size(); i++) {
                String cell = row.getFirst() + " by " + callers.get(i);
                expected.put(cell, row.get(i + 1));
                found.put(cell, cell(send(row.getFirst(), callers.get(i), employer.id(), field, visits, campaign)));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void theTableNamesEveryOperationAndEveryCaller() throws Exception {
        JsonNode document = EventJson.mapper()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());
        Set<String> operations = new TreeSet<>(document.path("paths").findValuesAsText("operationId"));
        List<List<String>> rows = rows();
        assertThat(rows.subList(1, rows.size()))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(operations);
        assertThat(rows.getFirst())
                .startsWith("nobody")
                .containsAll(CALLERS.keySet())
                .hasSize(CALLERS.size() + 1);
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row).hasSize(CALLERS.size() + 2));
    }

    private static List<List<String>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList();
    }

    private static Response send(
            String operation, String caller, UUID employer, FieldCalls field, VisitCalls visits, String campaign) {
        RequestSpecification request = caller.equals("nobody") ? RestAssured.given() : Service.as(CALLERS.get(caller));
        return switch (operation) {
            case "getAssessment" -> request.get("/v1/assessments/" + employer);
            case "listAssessmentHistory" -> request.get("/v1/assessments/" + employer + "/history");
            case "listPriorities" -> request.get("/v1/priorities?region=31");
            case "getMap" -> request.get("/v1/map?region=31");
            case "getStatistics" -> request.get("/v1/statistics?region=31");
            case "listPolicies" -> request.get("/v1/policies");
            case "getPolicy" -> request.get("/v1/policies/2026.1");
            case "listAssessmentChanges" -> request.get("/v1/changes");
            case "getJob" -> request.get("/v1/jobs/" + UUID.randomUUID());
            case "getC81Report" -> request.get("/v1/reports/c81?year=2020");
            case "getHalfYearReport" -> request.get("/v1/reports/compliance?half=2020-H1");
            case "orderReassessment" ->
                request.contentType("application/json")
                        .body("{\"reason\": \"A table of callers\"}")
                        .post("/v1/reassessments");
            case "getInspectionResults" -> request.get("/v1/inspection-results?by=kind");
            case "listCampaigns" -> request.get("/v1/campaigns");
            case "makeCampaign" ->
                request.contentType("application/json")
                        .body("{\"regions\":[\"31\"]}")
                        .post("/v1/campaigns");
            case "getCampaign" -> request.get(campaign);
            case "launchCampaign" -> request.post(campaign + "/actions/launch");
            case "closeCampaign" -> request.post(campaign + "/actions/close");
            case "listCampaignLetters" -> request.get(campaign + "/letters");
            case "getCampaignLetter" -> request.get(campaign + "/letters/" + UUID.randomUUID());
            case "getCampaignEffect" -> request.get(campaign + "/effect");
            default ->
                VisitCalls.OPERATIONS.contains(operation)
                        ? visits.send(operation, request)
                        : field.send(operation, request);
        };
    }

    private static String cell(Response answer) {
        String code = answer.statusCode() < 400 ? "" : answer.jsonPath().getString("code");
        return switch (code) {
            case "",
                    "JOB_NOT_FOUND",
                    "IF_MATCH_REQUIRED",
                    "CALENDAR_LINK_UNKNOWN",
                    "EMPLOYER_ON_LIST",
                    "COMPLAINT_UNKNOWN",
                    "EMPLOYER_UNKNOWN",
                    "ATTACHMENT_UNKNOWN",
                    "VISIT_STATE",
                    "REPORT_FIGURES_NOT_KEPT",
                    "CAMPAIGN_STATE",
                    "LETTER_UNKNOWN",
                    "PLAN_NOT_SOLVING" -> "+";
            case "UNAUTHENTICATED" -> "U";
            case "ROLE_MISSING" -> "R";
            case "REGION_OUT_OF_SCOPE" -> "G";
            case "AGENCY_MISMATCH" -> "A";
            case "OFFICER_UNKNOWN", "PLAN_UNKNOWN", "VISIT_UNKNOWN" -> "H";
            case "OFFICER_NOT_ENTERED" -> "N";
            default -> code;
        };
    }
}
