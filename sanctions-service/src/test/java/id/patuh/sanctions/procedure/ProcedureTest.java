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

/**
 * Every pair of state and action with its outcome; the table is the procedure, written a second time by hand.
 *
 * <p>Source: PP 86/2013 art. 5; PP 86/2013 art. 6; PP 86/2013 art. 7; PP 86/2013 art. 8; PP 86/2013 art. 9; PP 86/2013 art. 10; PP
 * 86/2013 art. 13; UU 30/2014 art. 52; UU 30/2014 art. 55
 */
class ProcedureTest {
    private static final String CASES = """
                                 OPEN CONFIRM CLOSE  WARN  DELIVER FINE  PAY  REQUEST    PERFORM CLAIM   VERIFY   REFUSE
            UNDER_EXAMINATION    -    EXAM    UNF    -     -       -     -    -          PERF    -       -        -
            EXAMINED             -    -       -      W1    same    -     -    -          PERF    -       -        -
            WARNING_1            -    -       -      W2    same    -     -    -          PERF    -       -        -
            WARNING_2            -    -       -      -     same    FINED -    REQUESTED  PERF    -       -        -
            FINED                -    -       -      -     same    -     same REQUESTED  PERF    -       -        -
            TMP2T_REQUESTED      -    -       -      -     same    -     same -          PERF    -       -        -
            TMP2T_IMPOSED        -    -       -      -     same    -     same -          -       CLAIMED -        -
            FULFILMENT_CLAIMED   -    -       -      -     same    -     same -          -       -       VERIFIED IMPOSED
            FULFILMENT_VERIFIED  -    -       -      -     same    -     -    -          -       -       -        -
            CLOSED               -    -       -      -     -       -     -    -          -       -       -        -
            """;

    private static final String REQUESTS = """
                            RETURN    RESUBMIT NOTICE   IMPOSE   REJECT    DELIVER REVOKE
            OPEN            RETURNED  -        NOTICED  -        REJECTED  -       -
            RETURNED        -         OPEN     -        -        -         -       -
            INTENT_NOTICED  -         -        -        IMPOSED  REJECTED  same    -
            IMPOSED         -         -        -        -        -         same    REVOKED
            REJECTED        -         -        -        -        -         -       -
            REVOKED         -         -        -        -        -         same    -
            STOPPED         -         -        -        -        -         -       -
            """;

    /** What a decision of a unit makes of the case; the words after a rejection or revocation say how the case stands beside it. */
    private static final String CONSEQUENCES = """
                                 IMPOSE   REJECT/undecided REJECT/fined REJECT/unfined REVOKE/imposed REVOKE/last
            UNDER_EXAMINATION    -        same             same         same           same           same
            EXAMINED             -        same             same         same           same           same
            WARNING_1            -        same             same         same           same           same
            WARNING_2            -        same             same         same           same           same
            FINED                -        same             same         same           same           same
            TMP2T_REQUESTED      IMPOSED  same             FINED        W2             same           same
            TMP2T_IMPOSED        same     same             same         same           same           same
            FULFILMENT_CLAIMED   same     same             same         same           same           same
            FULFILMENT_VERIFIED  -        same             same         same           same           REVOKED
            CLOSED               -        same             same         same           same           same
            """;

    private static final List<String> DECISIONS =
            List.of("IMPOSE", "REJECT/undecided", "REJECT/fined", "REJECT/unfined", "REVOKE/imposed", "REVOKE/last");

    private static final Map<String, CaseState> CASE_STATES = Map.ofEntries(
            Map.entry("EXAM", new CaseState.Examined()),
            Map.entry("UNF", new CaseState.Closed(Outcome.UNFOUNDED)),
            Map.entry("W1", new CaseState.Warning1()),
            Map.entry("W2", new CaseState.Warning2()),
            Map.entry("FINED", new CaseState.Fined()),
            Map.entry("REQUESTED", new CaseState.Tmp2tRequested()),
            Map.entry("PERF", new CaseState.Closed(Outcome.PERFORMED)),
            Map.entry("REVOKED", new CaseState.Closed(Outcome.REVOKED)),
            Map.entry("IMPOSED", new CaseState.Tmp2tImposed()),
            Map.entry("CLAIMED", new CaseState.FulfilmentClaimed()),
            Map.entry("VERIFIED", new CaseState.FulfilmentVerified()));

    private static final Map<String, RequestState> REQUEST_STATES = Map.of(
            "OPEN", new RequestState.Open(),
            "RETURNED", new RequestState.Returned(),
            "NOTICED", new RequestState.IntentNoticed(),
            "IMPOSED", new RequestState.Imposed(),
            "REJECTED", new RequestState.Rejected(),
            "REVOKED", new RequestState.Revoked());

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("casePairs")
    void everyPairOfCaseStateAndActionHasItsOutcome(CaseStatus status, CaseAction action, String expected) {
        CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? Outcome.REVOKED : null);
        Optional<CaseState> wanted =
                switch (expected) {
                    case "-" -> Optional.empty();
                    case "same" -> Optional.of(state);
                    default -> Optional.of(CASE_STATES.get(expected));
                };
        assertThat(Procedure.next(state, action)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("requestPairs")
    void everyPairOfRequestStateAndActionHasItsOutcome(RequestStatus status, RequestAction action, String expected) {
        RequestState state = RequestState.of(status);
        Optional<RequestState> wanted =
                switch (expected) {
                    case "-" -> Optional.empty();
                    case "same" -> Optional.of(state);
                    default -> Optional.of(REQUEST_STATES.get(expected));
                };
        assertThat(Procedure.next(state, action)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("consequences")
    void everyDecisionOfAUnitHasItsConsequenceForTheCase(CaseStatus status, String decision, String expected) {
        CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? Outcome.PERFORMED : null);
        String[] parts = decision.split("/");
        String rest = parts.length == 1 ? "" : parts[1];
        Consequence.Rest beside = new Consequence.Rest(
                rest.equals("undecided"), rest.equals("imposed"), rest.equals("fined") || rest.equals("undecided"));
        Optional<CaseState> wanted =
                switch (expected) {
                    case "-" -> Optional.empty();
                    case "same" -> Optional.of(state);
                    default -> Optional.of(CASE_STATES.get(expected));
                };
        assertThat(Consequence.of(state, RequestAction.valueOf(parts[0]), beside))
                .isEqualTo(wanted);
    }

    @Test
    void whatDecidesNothingLeavesTheCaseWhereItIs() {
        Consequence.Rest alone = Consequence.Rest.of(List.of(), true);
        for (CaseStatus status : CaseStatus.values()) {
            CaseState state = CaseState.of(status, status == CaseStatus.CLOSED ? Outcome.PERFORMED : null);
            for (RequestAction action : List.of(
                    RequestAction.RETURN_INCOMPLETE,
                    RequestAction.RESUBMIT,
                    RequestAction.NOTICE_INTENT,
                    RequestAction.RECORD_DELIVERY)) {
                assertThat(Consequence.of(state, action, alone)).contains(state);
            }
        }
    }

    @Test
    void aReturnedRequestStillAwaitsADecisionAndAnEndedOneDoesNot() {
        for (RequestStatus status : RequestStatus.values()) {
            Consequence.Rest rest = Consequence.Rest.of(List.of(RequestState.of(status)), false);
            boolean awaits = List.of(RequestStatus.OPEN, RequestStatus.RETURNED, RequestStatus.INTENT_NOTICED)
                    .contains(status);
            assertThat(rest).isEqualTo(new Consequence.Rest(awaits, status == RequestStatus.IMPOSED, false));
        }
    }

    @Test
    void theTablesNameEveryPair() {
        assertThat(casePairs()).hasSize(CaseStatus.values().length * CaseAction.values().length);
        assertThat(requestPairs()).hasSize(RequestStatus.values().length * RequestAction.values().length);
        assertThat(consequences()).hasSize(CaseStatus.values().length * DECISIONS.size());
    }

    @Test
    void everyStateIsRestoredFromItsName() {
        for (CaseStatus status : CaseStatus.values()) {
            Outcome outcome = status == CaseStatus.CLOSED ? Outcome.PERFORMED : null;
            assertThat(CaseState.of(status, outcome).status()).isEqualTo(status);
            assertThat(CaseState.of(status, outcome).outcome()).isEqualTo(Optional.ofNullable(outcome));
        }
        for (RequestStatus status : RequestStatus.values()) {
            assertThat(RequestState.of(status).status()).isEqualTo(status);
        }
    }

    @Test
    void actionsHaveTheNamesOfTheProcedure() {
        assertThat(Arrays.stream(CaseAction.values()).map(CaseAction::wireName))
                .containsExactly(
                        "open",
                        "confirm-examination",
                        "close-unfounded",
                        "issue-warning",
                        "record-delivery",
                        "impose-fine",
                        "record-payment",
                        "request-tmp2t",
                        "record-performance",
                        "claim-fulfilment",
                        "verify-fulfilment",
                        "refuse-fulfilment");
        assertThat(Arrays.stream(RequestAction.values()).map(RequestAction::wireName))
                .containsExactly(
                        "return-incomplete",
                        "resubmit",
                        "notice-intent",
                        "impose",
                        "reject",
                        "record-delivery",
                        "revoke");
    }

    static Stream<Arguments> casePairs() {
        return rows(CASES).flatMap(row -> cells(row, CaseStatus.valueOf(row.getFirst()), List.of(CaseAction.values())));
    }

    static Stream<Arguments> requestPairs() {
        return rows(REQUESTS)
                .flatMap(row -> cells(row, RequestStatus.valueOf(row.getFirst()), List.of(RequestAction.values())));
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
