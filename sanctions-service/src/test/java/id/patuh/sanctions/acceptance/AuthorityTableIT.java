package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.ActionTable;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.Proposals;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Who may do what, of whose house and where: every operation of the service against every kind of caller, on a case of BPJS_TK in
 * province 31 with a request to PTSP-31.
 */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AuthorityTableIT {
    /**
     * The operations that are no actions; those stand in {@link ActionTable}. {@code +} may, {@code .} may but finds nothing of the case, {@code U} must say who he is, and refused for lack of {@code R} the
     * role, {@code A} the agency or unit, {@code G} the region. {@code /32} is a caller bound to that province, {@code @} one of another
     * house than the role would have.
     */
    private static final String TABLE = """
                                    nobody TK TK/31 TK/32 TK@KES KES KES/32 INSP SUPV UO UO/32 UO@LKPP UH UH/32 UH@LKPP APPEAL AUDIT AUD/32 ADMIN INTEG RREAD RWRITE PAUTH PAPPR
            openCase:BPJS_TK        U      +  +     G     A      A   A      A    R    R  R     R       R  R     R       R      R     R      R     R     R     R      R     R
            openCase:BPJS_KES       U      A  A     A     A      +   G      A    R    R  R     R       R  R     R       R      R     R      R     R     R     R      R     R
            openCase:KEMENAKER      U      A  A     A     A      A   A      +    R    R  R     R       R  R     R       R      R     R      R     R     R     R      R     R
            listCases               U      +  +     .     +      +   .      +    +    +  .     .       +  .     .       +      +     .      +     R     R     R      R     R
            getCase                 U      +  +     G     +      +   G      +    +    +  G     A       +  G     A       +      +     G      +     R     R     R      R     R
            getFineAccount          U      +  +     G     +      +   G      +    +    +  G     A       +  G     A       +      +     G      +     R     R     R      R     R
            listServiceRequests     U      +  +     .     +      +   .      +    +    +  .     .       +  .     .       +      +     .      +     R     R     R      R     R
            getServiceRequest       U      +  +     G     +      +   G      +    +    +  G     A       +  G     A       +      +     G      +     R     R     R      R     R
            checkServiceBlock       U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            checkServiceBlocks      U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            readServiceBlockChanges U      +  G     G     +      +   G      +    +    +  G     +       +  G     +       +      +     G      +     +     +     R      R     R
            getCalendar             U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            putCalendar             U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     +
            getCalendarProposal     U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     +
            approveCalendar         U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     +
            listServiceUnits        U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            getServiceUnit          U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            putServiceUnit          U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     R
            listWork                U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     R     R     R      R     R
            recordAbsence           U      +  +     +     A      +   +      +    +    +  +     +       +  +     +       A      R     R      R     R     R     R      R     R
            listAbsences            U      +  +     +     A      +   +      +    +    +  +     +       +  +     +       A      R     R      R     R     R     R      R     R
            removeAbsence           U      +  +     +     A      +   +      +    +    +  +     +       +  +     +       A      R     R      R     R     R     R      R     R
            reassignWork            U      +  +     +     A      +   +      +    +    +  +     +       +  +     +       A      R     R      R     R     R     R      R     R
            listProposals           U      +  +     .     A      .   .      .    .    R  R     R       R  R     R       R      +     .      +     R     R     R      R     R
            getProposal             U      +  +     G     A      A   G      A    A    R  R     R       R  R     R       R      +     G      +     R     R     R      R     R
            openProposedCase        U      +  +     G     A      A   A      A    R    R  R     R       R  R     R       R      R     R      R     R     R     R      R     R
            dismissProposal         U      +  +     G     A      A   A      A    R    R  R     R       R  R     R       R      R     R      R     R     R     R      R     R
            getDocument             U      +  +     G     +      +   G      +    +    +  G     A       +  G     A       +      +     G      +     R     R     R      R     R
            getCaseBundle           U      +  +     G     +      +   G      +    +    +  G     A       +  G     A       +      +     G      +     R     R     R      R     R
            listStatusLists         U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            getStatusListKeys       U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            getStatusList           U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            findStatusPositions     U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            orderAnswerRebuild      U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     R
            listNumberQuestions     U      +  +     +     +      +   +      +    R    +  +     +       +  +     +       R      R     R      R     R     R     R      R     R
            confirmNumberHolder     U      +  +     +     +      +   +      +    R    +  +     +       +  +     +       R      R     R      R     R     R     R      R     R
            verifyDocument          +      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            getJob                  U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            """;

    private static final Map<String, Tokens> CALLERS = Map.ofEntries(
            Map.entry("TK", Tokens.of("bpjs-tk-officer")),
            Map.entry("TK/31", Tokens.of("bpjs-tk-officer").regions("31")),
            Map.entry("TK/32", Tokens.of("bpjs-tk-officer").regions("32")),
            Map.entry("TK@KES", Tokens.of("bpjs-tk-officer").agency("BPJS_KES")),
            Map.entry("KES", Tokens.of("bpjs-kes-officer")),
            Map.entry("KES/32", Tokens.of("bpjs-kes-officer").regions("32")),
            Map.entry("INSP", Tokens.of("kemenaker-inspector")),
            Map.entry("SUPV", Tokens.of("kemenaker-supervisor")),
            Map.entry("UO", Tokens.of("service-unit-officer").agency("PTSP-31")),
            Map.entry(
                    "UO/32", Tokens.of("service-unit-officer").agency("PTSP-31").regions("32")),
            Map.entry("UO@LKPP", Tokens.of("service-unit-officer").agency("LKPP")),
            Map.entry("UH", Tokens.of("service-unit-head").agency("PTSP-31")),
            Map.entry("UH/32", Tokens.of("service-unit-head").agency("PTSP-31").regions("32")),
            Map.entry("UH@LKPP", Tokens.of("service-unit-head").agency("LKPP")),
            Map.entry("APPEAL", Tokens.of("appeal-authority")),
            Map.entry("AUDIT", Tokens.of("auditor")),
            Map.entry("AUD/32", Tokens.of("auditor").regions("32")),
            Map.entry("ADMIN", Tokens.of("admin")),
            Map.entry("INTEG", Tokens.of("integrator").agency("OSS")),
            Map.entry("RREAD", Tokens.of("registry-reader")),
            Map.entry("RWRITE", Tokens.of("registry-writer")),
            Map.entry("PAUTH", Tokens.of("policy-author")),
            Map.entry("PAPPR", Tokens.of("policy-approver")));

    /** The actions on a case of the inspector; {@code INSP+SUPV} has both roles. */
    private static final String INSPECTION = """
                                    nobody TK INSP INSP/32 SUPV SUPV/32 INSP+SUPV INSP@TK UO UH
            confirmExamination      U      A  +    G       R    R       +         A       R  R
            closeUnfounded          U      A  +    G       R    R       +         A       R  R
            issueWarning            U      A  R    R       R    R       R         R       R  R
            recordDelivery          U      A  +    G       R    R       +         A       R  R
            imposeFine              U      A  R    R       R    R       R         R       R  R
            recordPayment           U      A  R    R       R    R       R         R       R  R
            requestTmp2t            U      A  R    R       +    G       +         R       R  R
            recordPerformance       U      A  +    G       R    R       +         A       R  R
            claimFulfilment         U      A  +    G       R    R       +         A       A  R
            verifyFulfilment        U      A  +    G       R    R       +         A       R  R
            refuseFulfilment        U      A  +    G       R    R       +         A       R  R
            reportToInspector       U      A  R    R       R    R       R         R       R  R
            issueNote               U      R  +    G       R    R       +         A       R  R
            reportNoncompliance     U      R  +    G       R    R       +         A       R  R
            recommendSanction       U      R  R    R       +    G       +         R       R  R
            returnReport            U      R  R    R       +    G       +         R       R  R
            closeSettled            U      A  R    R       R    R       R         R       R  R
            reversePayment          U      A  R    R       R    R       R         R       R  R
            resubmitRequest         U      A  R    R       +    G       +         R       R  R
            noticeIntent            U      R  R    R       R    R       R         R       +  R
            rejectRequest           U      R  R    R       R    R       R         R       R  +
            """;

    private static final Map<String, Tokens> INSPECTION_CALLERS = Map.of(
            "TK", Tokens.of("bpjs-tk-officer"),
            "INSP", Tokens.of("kemenaker-inspector"),
            "INSP/32", Tokens.of("kemenaker-inspector").regions("32"),
            "SUPV", Tokens.of("kemenaker-supervisor"),
            "SUPV/32", Tokens.of("kemenaker-supervisor").regions("32"),
            "INSP+SUPV", Tokens.of("kemenaker-inspector", "kemenaker-supervisor"),
            "INSP@TK", Tokens.of("kemenaker-inspector").agency("BPJS_TK"),
            "UO", Tokens.of("service-unit-officer").agency("PTSP-31"),
            "UH", Tokens.of("service-unit-head").agency("PTSP-31"));

    /** What only a caller meets whom nothing but the state, the version or the absence of the thing stands against. */
    private static final Set<String> BEYOND_AUTHORITY = Set.of(
            "IF_MATCH_REQUIRED",
            "CASE_ALREADY_OPEN",
            "JOB_NOT_FOUND",
            "ABSENCE_UNKNOWN",
            "CALENDAR_NOT_PROPOSED",
            "ISSUED_DOCUMENT_UNKNOWN",
            "NUMBER_QUESTION_UNKNOWN",
            "STATUS_LIST_UNKNOWN");

    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void everyCallerMayDoWhatTheTableSaysAndNothingElse() throws Exception {
        readOperations();
        CALLERS.forEach((name, caller) ->
                tokens.put(name, caller.subject("caller-" + name).token()));
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        Subjects subjects =
                new Subjects(sanctionCase, sanctionCase.requests().getFirst(), Proposals.ofArrears(CaseDriver.START));
        TestClock.reset();
        assertTable(rows(), subjects);
    }

    @Test
    void everyCallerMayDoInACaseOfTheInspectorWhatItsTableSays() throws Exception {
        readOperations();
        INSPECTION_CALLERS.forEach((name, caller) ->
                tokens.put(name, caller.subject("caller-" + name).token()));
        CaseDriver inspection = CaseDriver.inspection(Employers.assessed(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .report();
        inspection.must(Callers.SUPERVISOR, "recommend", "{\"reasons\":\"x\"}");
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        TestClock.reset();
        assertTable(
                table(INSPECTION),
                new Subjects(inspection, inspection.requests().getFirst(), Proposals.ofArrears(CaseDriver.START)));
    }

    private void assertTable(List<List<String>> expected, Subjects subjects) {
        List<String> callers = expected.getFirst();
        List<List<String>> found = new ArrayList<>();
        found.add(callers);
        for (List<String> row : expected.subList(1, expected.size())) {
            List<String> cells = new ArrayList<>(List.of(row.getFirst()));
            for (String caller : callers) {
                Call call = new Call(row.getFirst(), subjects);
                cells.add(call.cell(call.send(caller)));
            }
            found.add(cells);
        }
        assertThat(lines(found)).containsExactlyElementsOf(lines(expected));
    }

    @Test
    void theTableNamesEveryOperationAndEveryCaller() throws Exception {
        readOperations();
        List<List<String>> rows = rows();
        Set<String> named = new TreeSet<>();
        rows.subList(1, rows.size()).forEach(row -> named.add(operationOf(row.getFirst())));
        assertThat(named).isEqualTo(new TreeSet<>(operations.keySet()));
        assertThat(rows.getFirst())
                .startsWith("nobody")
                .containsAll(CALLERS.keySet())
                .hasSize(CALLERS.size() + 1);
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row).hasSize(CALLERS.size() + 2));
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(table(TABLE));
        ActionTable.rows().forEach(row -> rows.add(row.authority()));
        return rows;
    }

    private static List<List<String>> table(String text) {
        return text.lines()
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList();
    }

    private static List<String> lines(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" ", row)).toList();
    }

    private static String operationOf(String row) {
        return row.split(":")[0];
    }

    private void readOperations() throws Exception {
        JsonNode document = EventJson.mapper()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());
        for (var path : document.path("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                String id = verb.getValue().path("operationId").asText();
                operations.put(
                        id, new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
            }
        }
    }

    /** An operation as the API document describes it. */
    private record Operation(String verb, String path, JsonNode document) {
        String body() {
            return document.at("/requestBody/content/application~1json/example").toString();
        }

        Optional<String> example(String parameter) {
            for (JsonNode found : document.path("parameters")) {
                if (found.path("name").asText().equals(parameter)) {
                    return Optional.of(found.path("example").asText());
                }
            }
            return Optional.empty();
        }

        boolean isList() {
            return example("cursor").isPresent();
        }
    }

    /** What the operations are called on. */
    private record Subjects(CaseDriver sanctionCase, String request, String proposal) {
        String document() {
            return sanctionCase.document("WARNING_1");
        }

        String idIn(String path) {
            if (path.startsWith("/v1/cases/")) {
                return sanctionCase.id().toString();
            }
            if (path.startsWith("/v1/service-requests/")) {
                return request;
            }
            return path.startsWith("/v1/proposals/")
                    ? proposal
                    : UUID.randomUUID().toString();
        }
    }

    /** The call that a row of the table stands for: the examples of the document, on the subjects, without a version. */
    private final class Call {
        private final String row;
        private final Operation operation;
        private final Subjects subjects;

        Call(String row, Subjects subjects) {
            this.row = row;
            this.operation = operations.get(operationOf(row));
            this.subjects = subjects;
        }

        Response send(String caller) {
            RequestSpecification call = RestAssured.given().accept("*/*");
            if (!caller.equals("nobody")) {
                call.auth().oauth2(tokens.get(caller));
            }
            operation.example("identifier").ifPresent(identifier -> call.queryParam("identifier", identifier));
            if (operation.isList()) {
                call.queryParam("limit", 500);
            }
            if (row.equals("listCases")) {
                call.queryParam("employerId", subjects.sanctionCase().employer().id());
            }
            if (!operation.document().path("requestBody").isMissingNode()) {
                call.contentType(ContentType.JSON).body(body());
            }
            return call.request(operation.verb(), path());
        }

        private String path() {
            return operation
                    .path()
                    .replace("{id}", subjects.idIn(operation.path()))
                    .replace("{number}", subjects.document())
                    .replace("{handle}", operation.example("handle").orElse(""))
                    .replace("{year}", operation.example("year").orElse(""))
                    .replace("{code}", operation.example("code").orElse(""));
        }

        private String body() {
            if (!operationOf(row).equals("openCase")) {
                return operation.body();
            }
            String agency = row.split(":")[1];
            return Bodies.open(
                            subjects.sanctionCase().employer().id(),
                            agency.equals("BPJS_KES") ? "JKN" : "JHT",
                            "DATA_WAGE")
                    .replace("BPJS_TK", agency);
        }

        String cell(Response answer) {
            if (answer.statusCode() < 300) {
                return seen(answer) ? "+" : ".";
            }
            String code = answer.jsonPath().getString("code");
            return switch (code) {
                case "UNAUTHENTICATED" -> "U";
                case "ROLE_MISSING" -> "R";
                case "AGENCY_MISMATCH" -> "A";
                case "REGION_OUT_OF_SCOPE" -> "G";
                default -> BEYOND_AUTHORITY.contains(code) ? "+" : code;
            };
        }

        private boolean seen(Response answer) {
            return switch (row) {
                case "listCases" ->
                    answer.jsonPath()
                            .getList("items.id")
                            .contains(subjects.sanctionCase().id().toString());
                case "listServiceRequests" ->
                    answer.jsonPath().getList("items.id").contains(subjects.request());
                case "listProposals" -> answer.jsonPath().getList("items.id").contains(subjects.proposal());
                default -> true;
            };
        }
    }
}
