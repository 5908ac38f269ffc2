package id.patuh.sanctions.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import id.patuh.sanctions.fixtures.ActionTable;
import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;

/**
 * Every pair of state and action with its outcome; {@link ActionTable} is the procedure, written a second time by hand.
 *
 * <p>Source: PP 86/2013 art. 5; PP 86/2013 art. 6; PP 86/2013 art. 7; PP 86/2013 art. 8; PP 86/2013 art. 9; PP 86/2013 art. 10; PP
 * 86/2013 art. 13; PP 44/2015 art. 61; PP 37/2021 art. 47; UU 30/2014 art. 46; UU 30/2014 art. 52; UU 30/2014 art. 55
 */
class ProcedureTest {
    /** What a decision of a unit makes of the case; the words after a rejection or revocation say how the case stands beside it. */
    private static final String CONSEQUENCES = """
                                   IMPOSE  REJECT/undecided REJECT/fined REJECT/unfined REJECT/recommended REVOKE/imposed REVOKE/last WITHDRAW_DEFECT/imposed WITHDRAW_DEFECT/undecided WITHDRAW_DEFECT/last ANNUL/imposed ANNUL/undecided ANNUL/last
            UNDER_EXAMINATION      -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            EXAMINED               -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            WARNING_1              -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            WARNING_2              -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            FINED                  -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            TMP2T_REQUESTED        IMPOSED same             FINED        W2             RECOMMENDED        same           same        same                    same                      same                 same          same            same
            TMP2T_IMPOSED          same    same             same         same           same               same           same        same                    REQUESTED                 WITHDRAWN            same          REQUESTED       ANNULLED
            FULFILMENT_CLAIMED     same    same             same         same           same               same           same        same                    REQUESTED                 WITHDRAWN            same          REQUESTED       ANNULLED
            FULFILMENT_VERIFIED    -       same             same         same           same               same           REVOKED     same                    WITHDRAWN                 WITHDRAWN            same          ANNULLED        ANNULLED
            CLOSED                 -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            NOTE_1                 -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            NOTE_2                 -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            NONCOMPLIANCE_REPORTED -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            RECOMMENDED            -       same             same         same           same               same           same        same                    same                      same                 same          same            same
            """;

    private static final List<String> DECISIONS = List.of(
            "IMPOSE",
            "REJECT/undecided",
            "REJECT/fined",
            "REJECT/unfined",
            "REJECT/recommended",
            "REVOKE/imposed",
            "REVOKE/last",
            "WITHDRAW_DEFECT/imposed",
            "WITHDRAW_DEFECT/undecided",
            "WITHDRAW_DEFECT/last",
            "ANNUL/imposed",
            "ANNUL/undecided",
            "ANNUL/last");

    private static final Map<String, CaseState> CASE_STATES = Map.ofEntries(
            Map.entry("EXAM", new CaseState.Examined()),
            Map.entry("UNF", new CaseState.Closed(CaseOutcome.UNFOUNDED)),
            Map.entry("W1", new CaseState.Warning1()),
            Map.entry("W2", new CaseState.Warning2()),
            Map.entry("FINED", new CaseState.Fined()),
            Map.entry("REQUESTED", new CaseState.Tmp2tRequested()),
            Map.entry("PERF", new CaseState.Closed(CaseOutcome.PERFORMED)),
            Map.entry("REVOKED", new CaseState.Closed(CaseOutcome.REVOKED)),
            Map.entry("WITHDRAWN", new CaseState.Closed(CaseOutcome.WITHDRAWN)),
            Map.entry("ANNULLED", new CaseState.Closed(CaseOutcome.ANNULLED)),
            Map.entry("IMPOSED", new CaseState.Tmp2tImposed()),
            Map.entry("CLAIMED", new CaseState.FulfilmentClaimed()),
            Map.entry("VERIFIED", new CaseState.FulfilmentVerified()),
            Map.entry("RECOMMENDED", new CaseState.Recommended()));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("casePairs")
    void everyPairOfCaseStateAndActionHasItsOutcome(CaseStatus status, CaseAction action, ActionTable.Cell cell) {
        CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? CaseOutcome.REVOKED : null);
        assertThat(Procedure.next(state, action).map(Move::to)).isEqualTo(cell.to(state, ProcedureTest::caseState));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("requestPairs")
    void everyPairOfRequestStateAndActionHasItsOutcome(
            RequestStatus status, RequestAction action, ActionTable.Cell cell) {
        RequestState state = RequestState.of(status);
        assertThat(Procedure.next(state, action).map(Move::to))
                .isEqualTo(cell.to(state, name -> RequestState.of(RequestStatus.valueOf(name))));
    }

    @Test
    void everyRowNamesItsArticle() {
        for (ActionTable.Row row : ActionTable.rows()) {
            ProcedureAction<?, ?> action =
                    row.ofCase() ? CaseAction.valueOf(row.constant()) : RequestAction.valueOf(row.constant());
            assertThat(action.transitions())
                    .as(row.action())
                    .isNotEmpty()
                    .extracting(transition -> transition.source().citation())
                    .containsOnly(row.article());
        }
    }

    @Test
    void noStateHasTwoRowsOfOneAction() {
        Stream.of(CaseAction.values(), RequestAction.values())
                .flatMap(Arrays::stream)
                .forEach(action -> assertThat(((ProcedureAction<?, ?>) action).transitions())
                        .extracting(Transition::from)
                        .doesNotHaveDuplicates());
    }

    @Test
    void aCaseBeginsUnderExaminationAndIsNeverOpenedAgain() {
        assertThat(Procedure.opening().to()).isEqualTo(new CaseState.UnderExamination());
        assertThat(CaseAction.OPEN.transitions()).isEmpty();
    }

    @Test
    void onlyUndecidedRequestsStop() {
        for (RequestStatus status : RequestStatus.values()) {
            boolean undecided = List.of(RequestStatus.OPEN, RequestStatus.RETURNED, RequestStatus.INTENT_NOTICED)
                    .contains(status);
            assertThat(Procedure.stop(RequestState.of(status)).map(Move::to))
                    .isEqualTo(undecided ? Optional.of(new RequestState.Stopped()) : Optional.empty());
        }
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("consequences")
    void everyDecisionOfAUnitHasItsConsequenceForTheCase(CaseStatus status, String decision, String expected) {
        CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? CaseOutcome.PERFORMED : null);
        String[] parts = decision.split("/");
        String rest = parts.length == 1 ? "" : parts[1];
        CaseState requestedFrom =
                switch (rest) {
                    case "unfined" -> new CaseState.Warning2();
                    case "recommended" -> new CaseState.Recommended();
                    default -> new CaseState.Fined();
                };
        SiblingRequests beside = new SiblingRequests(
                rest.equals("undecided"), rest.equals("imposed"), rest.equals("ended"), requestedFrom);
        Optional<CaseState> wanted =
                switch (expected) {
                    case "-" -> Optional.empty();
                    case "same" -> Optional.of(state);
                    default -> Optional.of(CASE_STATES.get(expected));
                };
        assertThat(Procedure.consequence(state, RequestAction.valueOf(parts[0]), beside)
                        .map(Move::to))
                .isEqualTo(wanted);
    }

    @Test
    void aCaseThatEndedByAnAnnulledDecisionAloneEndedByNothingElse() {
        CaseState withdrawn = new CaseState.Closed(CaseOutcome.WITHDRAWN);
        CaseState revoked = new CaseState.Closed(CaseOutcome.REVOKED);
        SiblingRequests alone = SiblingRequests.of(List.of(new RequestState.Annulled()), new CaseState.Fined());
        SiblingRequests ended = SiblingRequests.of(List.of(new RequestState.Revoked()), new CaseState.Fined());
        for (CaseState closed : List.of(withdrawn, revoked)) {
            assertThat(Procedure.consequence(closed, RequestAction.ANNUL, alone).map(Move::to))
                    .contains(new CaseState.Closed(CaseOutcome.ANNULLED));
            assertThat(Procedure.consequence(closed, RequestAction.ANNUL, ended).map(Move::to))
                    .contains(closed);
        }
    }

    @Test
    void whatDecidesNothingLeavesTheCaseWhereItIs() {
        SiblingRequests alone = SiblingRequests.of(List.of(), new CaseState.Fined());
        for (CaseStatus status : CaseStatus.values()) {
            CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? CaseOutcome.PERFORMED : null);
            for (RequestAction action : List.of(
                    RequestAction.RETURN_INCOMPLETE,
                    RequestAction.RESUBMIT,
                    RequestAction.NOTICE_INTENT,
                    RequestAction.RECORD_DELIVERY,
                    RequestAction.RECORD_REPLY,
                    RequestAction.SUSPEND,
                    RequestAction.RESUME,
                    RequestAction.RECORD_COURT_ORDER,
                    RequestAction.ASSIGN,
                    RequestAction.HOLD,
                    RequestAction.RECORD_DELIVERY_ATTEMPT,
                    RequestAction.ACKNOWLEDGE_DECISION)) {
                assertThat(Procedure.consequence(state, action, alone).map(Move::to))
                        .contains(state);
            }
        }
    }

    @Test
    void aReturnedRequestStillAwaitsADecisionAndAnEndedOneDoesNot() {
        for (RequestStatus status : RequestStatus.values()) {
            SiblingRequests rest = SiblingRequests.of(List.of(RequestState.of(status)), new CaseState.Warning2());
            boolean awaits = List.of(RequestStatus.OPEN, RequestStatus.RETURNED, RequestStatus.INTENT_NOTICED)
                    .contains(status);
            assertThat(rest)
                    .isEqualTo(new SiblingRequests(
                            awaits,
                            status == RequestStatus.IMPOSED,
                            status == RequestStatus.REVOKED || status == RequestStatus.WITHDRAWN,
                            new CaseState.Warning2()));
        }
    }

    @Test
    void aReportAddsGroundsToACaseOfTheInspectorOnlyBeforeTheFirstNote() {
        for (CaseStatus status : CaseStatus.values()) {
            CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? CaseOutcome.PERFORMED : null);
            boolean open =
                    List.of(CaseStatus.UNDER_EXAMINATION, CaseStatus.EXAMINED).contains(status);
            assertThat(Procedure.joining(state).map(Move::to)).isEqualTo(open ? Optional.of(state) : Optional.empty());
        }
    }

    /** Source: UU 30/2014 art. 77 */
    @Test
    void aFineStruckDownLeadsBackToTheSecondWarningUnlessAServiceIsWithheldAlready() {
        for (CaseStatus status : CaseStatus.values()) {
            CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? CaseOutcome.PERFORMED : null);
            boolean back = status == CaseStatus.FINED || status == CaseStatus.TMP2T_REQUESTED;
            assertThat(Procedure.struckDown(state).to()).isEqualTo(back ? new CaseState.Warning2() : state);
            assertThat(Procedure.unchanged(state).to()).isEqualTo(state);
        }
    }

    /** Source: UU 30/2014 art. 64; UU 30/2014 art. 66 */
    @Test
    void aRemedyTakesAwayWhatTheActionsWould() {
        assertThat(Procedure.takeAway(new RequestState.Imposed(), RequestAction.WITHDRAW_DEFECT)
                        .map(Move::to))
                .contains(new RequestState.Withdrawn());
        assertThat(Procedure.takeAway(new RequestState.Revoked(), RequestAction.WITHDRAW_DEFECT))
                .isEmpty();
        assertThat(Procedure.takeAway(new RequestState.Revoked(), RequestAction.ANNUL)
                        .map(Move::to))
                .contains(new RequestState.Annulled());
        assertThat(Procedure.takeAway(new RequestState.Annulled(), RequestAction.ANNUL))
                .isEmpty();
    }

    @Test
    void theTablesNameEveryPair() {
        assertThat(ActionTable.rows()).hasSize(CaseAction.values().length - 1 + RequestAction.values().length);
        assertThat(consequences()).hasSize(CaseStatus.values().length * DECISIONS.size());
    }

    @Test
    void everyStateIsRestoredFromItsName() {
        for (CaseStatus status : CaseStatus.values()) {
            CaseOutcome outcome = status == CaseStatus.CLOSED ? CaseOutcome.PERFORMED : null;
            assertThat(CaseState.of(status, outcome).status()).isEqualTo(status);
            assertThat(CaseState.of(status, outcome).outcome()).isEqualTo(Optional.ofNullable(outcome));
        }
        for (RequestStatus status : RequestStatus.values()) {
            assertThat(RequestState.of(status).status()).isEqualTo(status);
        }
    }

    @Test
    void actionsHaveTheNamesOfTheTable() {
        assertThat(Arrays.stream(CaseAction.values()).map(CaseAction::wireName))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("open"), names(true)).toList());
        assertThat(Arrays.stream(RequestAction.values()).map(RequestAction::wireName))
                .containsExactlyElementsOf(names(false).toList());
    }

    private static Stream<String> names(boolean ofCase) {
        return ActionTable.rows().stream().filter(row -> row.ofCase() == ofCase).map(ActionTable.Row::action);
    }

    static Stream<Arguments> casePairs() {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action != CaseAction.OPEN)
                .flatMap(action -> Arrays.stream(CaseStatus.values())
                        .map(status -> Arguments.of(
                                status,
                                action,
                                ActionTable.of(true, action.wireName()).cell(status.name()))));
    }

    static Stream<Arguments> requestPairs() {
        return Arrays.stream(RequestAction.values()).flatMap(action -> Arrays.stream(RequestStatus.values())
                .map(status -> Arguments.of(
                        status, action, ActionTable.of(false, action.wireName()).cell(status.name()))));
    }

    private static CaseState caseState(String name) {
        String[] parts = name.split("/");
        return CaseState.of(CaseStatus.valueOf(parts[0]), parts.length == 1 ? null : CaseOutcome.valueOf(parts[1]));
    }

    static Stream<Arguments> consequences() {
        return rows(CONSEQUENCES).flatMap(row -> cells(row, CaseStatus.valueOf(row.getFirst()), DECISIONS));
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines().skip(1).map(line -> List.of(line.strip().split("\\s+")));
    }

    private static Stream<Arguments> cells(List<String> row, Object state, List<?> actions) {
        assertThat(row).hasSize(actions.size() + 1);
        List<Arguments> cells = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            cells.add(Arguments.of(state, actions.get(i), row.get(i + 1)));
        }
        return cells.stream();
    }
}
