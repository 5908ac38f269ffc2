package id.patuh.conformance;

import static id.patuh.conformance.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/**
 * Well-formed requests that must not pass, on an employer and a case that exist: each operation that the services publish as changing
 * something. Requests to service units only exist months later on the test clock, proposals need assessments of months, and remedies belong to
 * offices beside the agency; their refusals are tests of sanctions-service, and those of match candidates of registry-service.
 */
class LiveRefusalIT {

    private static LiveCase live;

    /** New records and acts are not made of a version; who names one is held to it. */
    private static final List<String> MAY_LEAVE_IT_OUT = List.of(
            "POST /v1/employers/{id}/records", "POST /v1/employers/{id}/merges", "POST /v1/employers/{id}/splits");

    private static final List<String> ELSEWHERE = List.of(
            "/v1/service-requests/",
            "/v1/proposals/",
            "/v1/match-candidates/",
            "/actions/file-objection",
            "/actions/decide-admissibility",
            "/actions/decide-objection",
            "/actions/file-appeal",
            "/actions/decide-appeal",
            "/actions/extend",
            // of compliance-service: each refusal stands in the ITs of officer, inspection, visit and complaint
            "/v1/officers/",
            "/v1/inspection-",
            "/v1/visits/",
            "/v1/complaints/",
            "/v1/campaigns/",
            "/v1/service-units/{code}/approval");

    @BeforeAll
    static void makeThings() {
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        live = LiveCase.closed();
    }

    @TestFactory
    Stream<DynamicTest> aChangeWithoutIfMatchIsRefused() {
        return each(
                operation -> operation.isConditional() && !MAY_LEAVE_IT_OUT.contains(operation.toString()),
                operation -> assertProblem(send(operation, caller(operation), null, null), 428, "IF_MATCH_REQUIRED"));
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfAVersionThatHasPassedIsRefused() {
        return each(Operation::isConditional, operation -> {
            Answer answer = send(operation, caller(operation), "\"v999\"", null);
            assertProblem(answer, 412, "ETAG_STALE");
            assertThat(answer.header("etag"))
                    .hasValueSatisfying(tag -> assertThat(tag).matches("\"v\\d+\""));
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherAgencyIsRefused() {
        return each(
                operation -> operation.isConditional() && belongsToAnAgency(operation),
                operation -> assertProblem(
                        send(operation, caller(operation, "BPJS_KES", "*"), "*", null), 403, "AGENCY_MISMATCH"));
    }

    @TestFactory
    Stream<DynamicTest> anotherRegionIsRefused() {
        return each(
                operation -> operation.isConditional() && (belongsToAnAgency(operation) || isOfTheRegistry(operation)),
                operation -> assertProblem(
                        send(operation, caller(operation, "BPJS_TK", "11"), "*", null), 403, "REGION_OUT_OF_SCOPE"));
    }

    @TestFactory
    Stream<DynamicTest> anActionThatTheProcedureDoesNotAllowIsRefused() {
        return each(operation -> ofTheProcedure(operation) && !possibleWhenClosed(operation), operation -> {
            Answer answer = send(operation, caller(operation), "*", null);
            assertProblem(answer, 409, "ILLEGAL_ACTION");
            assertThat(answer.json().path("allowedActions").isArray()).isTrue();
        });
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        List<Operation> used = operations()
                .filter(operation -> List.of(
                                "POST /v1/employers", "POST /v1/cases", "POST /v1/cases/{id}/actions/close-unfounded")
                        .contains(operation.toString()))
                .toList();
        assertThat(used).hasSize(3);
        for (Operation operation : used) {
            HttpRequest.Builder request = request(operation, caller(operation), "*", live.key());
            String other =
                    live.body(operation).replace("2026-06-29", "2026-06-28").replace("PT ", "CV ");
            assertProblem(
                    caller(operation).send(request.method("POST", BodyPublishers.ofString(other))),
                    422,
                    "IDEMPOTENCY_KEY_REUSED");
        }
    }

    private static boolean ofTheProcedure(Operation operation) {
        return operation.template().startsWith("/v1/cases/{id}/actions/");
    }

    /** What is left to be done after a case was closed. */
    private static boolean possibleWhenClosed(Operation operation) {
        return Stream.of(
                        "record-payment",
                        "reverse-payment",
                        "report-to-inspector",
                        "record-delivery",
                        "record-delivery-attempt",
                        "register-address",
                        "refer-criminal")
                .anyMatch(action -> operation.template().endsWith("/" + action));
    }

    private static boolean belongsToAnAgency(Operation operation) {
        return operation.template().startsWith("/v1/cases/")
                || operation.template().contains("{programme}");
    }

    private static boolean isOfTheRegistry(Operation operation) {
        return operation.template().startsWith("/v1/employers")
                || operation.template().startsWith("/v1/records");
    }

    private static Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> expectation) {
        return operations()
                .filter(which)
                .filter(operation -> ELSEWHERE.stream()
                        .noneMatch(part -> operation.template().contains(part)))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> expectation.accept(operation)));
    }

    private static Stream<Operation> operations() {
        return RunningStack.services().values().stream()
                .flatMap(service -> Operation.of(
                        service.get("/q/openapi?format=json").expect(200).json())
                        .stream());
    }

    private static ServiceClient caller(Operation operation) {
        return caller(operation, "BPJS_TK", "*");
    }

    /** Somebody of an agency who may do the operation there. */
    private static ServiceClient caller(Operation operation, String agency, String region) {
        if (isOfTheRegistry(operation)) {
            String house = operation.template().contains("{programme}") ? agency : "KEMENAKER";
            return LiveCase.registry("registry-writer", house, region);
        }
        if (LiveCase.ofTheInspection(operation) || isNational(operation)) {
            return LiveCase.inspection(agency.equals("BPJS_TK") ? "KEMENAKER" : agency, region);
        }
        return LiveCase.officer(agency, region);
    }

    /** Calendars and units of the whole country are the ministry's. */
    private static boolean isNational(Operation operation) {
        return operation.template().startsWith("/v1/calendars/")
                || operation.template().startsWith("/v1/service-units/");
    }

    private static Answer send(Operation operation, ServiceClient caller, String ifMatch, String key) {
        return caller.send(request(operation, caller, ifMatch, key)
                .method(operation.method(), BodyPublishers.ofString(live.body(operation))));
    }

    private static HttpRequest.Builder request(Operation operation, ServiceClient caller, String ifMatch, String key) {
        HttpRequest.Builder request =
                caller.request(live.path(operation)).header("Content-Type", operation.mediaType());
        Optional.ofNullable(ifMatch).ifPresent(tag -> request.header("If-Match", tag));
        Optional.ofNullable(key).ifPresent(value -> request.header("Idempotency-Key", value));
        return request;
    }
}
