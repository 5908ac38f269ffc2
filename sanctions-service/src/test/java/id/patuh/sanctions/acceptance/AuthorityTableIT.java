package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
            getServiceUnitProposal  U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     +
            approveServiceUnit      U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     +
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
            getStatusListKeys       +      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            getStatusList           U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            findStatusPositions     U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     R      R     R
            orderAnswerRebuild      U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      R     R      +     R     R     R      R     R
            listNumberQuestions     U      +  +     +     +      +   +      +    R    +  +     +       +  +     +       R      R     R      R     R     R     R      R     R
            confirmNumberHolder     U      +  +     +     +      +   +      +    R    +  +     +       +  +     +       R      R     R      R     R     R     R      R     R
            verifyDocument          +      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            getProblem              +      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            listProblems            +      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
            verifyCaseHistory       U      +  +     G     +      +   G      +    +    R  R     R       R  R     R       R      +     G      +     R     R     R      R     R
            verifyHistories         U      R  R     R     R      R   R      R    R    R  R     R       R  R     R       R      +     G      +     R     R     R      R     R
            listHistoryAnchors      U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     R     R     R      R     R
            getHistoryAnchor        U      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     R     R     R      R     R
            getHistoryKeys          +      +  +     +     +      +   +      +    +    +  +     +       +  +     +       +      +     +      +     +     +     +      +     +
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
            recordDeliveryAttempt   U      A  +    G       R    R       +         A       R  R
            registerAddress         U      A  +    G       R    R       +         A       R  R
            resubmitRequest         U      A  R    R       +    G       +         R       R  R
            noticeIntent            U      R  R    R       R    R       R         R       +  R
            rejectRequest           U      R  R    R       R    R       R         R       R  +
            acknowledgeDecision     U      A  +    G       +    G       +         A       R  R
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

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void everyCallerMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        AuthorityCalls.Subjects subjects = new AuthorityCalls.Subjects(
                sanctionCase, sanctionCase.requests().getFirst(), Proposals.ofArrears(CaseDriver.START));
        TestClock.reset();
        assertTable(rows(), subjects, CALLERS);
    }

    @Test
    void everyCallerMayDoInACaseOfTheInspectorWhatItsTableSays() throws IOException {
        CaseDriver inspection = CaseDriver.inspection(Employers.assessed(), "JKP", "JKP_NOT_PAID_WHEN_ARREARS")
                .report();
        inspection.must(Callers.SUPERVISOR, "recommend", "{\"reasons\":\"x\"}");
        inspection.must(Callers.SUPERVISOR, "request-tmp2t", Bodies.ONE_SERVICE);
        TestClock.reset();
        assertTable(
                table(INSPECTION),
                new AuthorityCalls.Subjects(
                        inspection, inspection.requests().getFirst(), Proposals.ofArrears(CaseDriver.START)),
                INSPECTION_CALLERS);
    }

    private static void assertTable(
            List<List<String>> expected, AuthorityCalls.Subjects subjects, Map<String, Tokens> tokens)
            throws IOException {
        AuthorityCalls calls = new AuthorityCalls(tokens, subjects);
        List<String> callers = expected.getFirst();
        List<List<String>> found = new ArrayList<>();
        found.add(callers);
        for (List<String> row : expected.subList(1, expected.size())) {
            List<String> cells = new ArrayList<>(List.of(row.getFirst()));
            for (String caller : callers) {
                cells.add(calls.cell(row.getFirst(), caller));
            }
            found.add(cells);
        }
        assertThat(lines(found)).containsExactlyElementsOf(lines(expected));
    }

    @Test
    void theTableNamesEveryOperationAndEveryCaller() throws IOException {
        List<List<String>> rows = rows();
        Set<String> named = new TreeSet<>();
        rows.subList(1, rows.size()).forEach(row -> named.add(AuthorityCalls.operationOf(row.getFirst())));
        assertThat(named).isEqualTo(new TreeSet<>(AuthorityCalls.operations().keySet()));
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
}
