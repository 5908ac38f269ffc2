package id.patuh.conformance;

import static id.patuh.conformance.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** Bad input on every operation that the services publish: always a problem document with a code, never a 5xx. */
class BadInputIT {

    private static final String ALL_ROLES =
            "admin,registry-reader,registry-writer,integrator,auditor,policy-author,policy-approver,"
                    + "bpjs-tk-officer,kemenaker-inspector,kemenaker-supervisor,complaint-officer,service-unit-officer,service-unit-head";

    @TestFactory
    Stream<DynamicTest> anonymousCallersAreAskedForAToken() {
        return each(operation -> !operation.isAnonymous(), (service, operation) -> {
            Answer answer = service.as(null).send(bodied(service.as(null), operation, "{}"));
            assertProblem(answer, 401, "UNAUTHENTICATED");
            assertThat(answer.header("www-authenticate")).isPresent();
        });
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatWasTamperedWithIsRefused() {
        return each(operation -> !operation.isAnonymous(), (service, operation) -> {
            ServiceClient forged = service.as(RunningStack.token("admin", "KEMENAKER", "*") + "x");
            assertProblem(forged.send(bodied(forged, operation, "{}")), 401, "UNAUTHENTICATED");
        });
    }

    @TestFactory
    Stream<DynamicTest> callersWithoutARoleAreRefused() {
        List<String> readByEveryCaller =
                List.of("/v1/reference", "/v1/jobs", "/v1/policies", "/v1/calendars", "/v1/service-units");
        return each(
                operation -> !operation.isAnonymous()
                        && (!operation.method().equals("GET")
                                || readByEveryCaller.stream().noneMatch(operation.template()::startsWith)),
                (service, operation) -> {
                    ServiceClient nobody = service.as(RunningStack.token("no-such-role", "KEMENAKER", "*"));
                    assertProblem(nobody.send(bodied(nobody, operation, "{}")), 403, "ROLE_MISSING");
                });
    }

    @TestFactory
    Stream<DynamicTest> malformedJsonIsRefused() {
        return each(
                Operation::takesJson,
                (service, operation) -> assertProblem(service.send(bodied(service, operation, "{\"a\":")), 400));
    }

    @TestFactory
    Stream<DynamicTest> jsonOfTheWrongShapeIsRefused() {
        return each(Operation::takesJson, (service, operation) -> {
            for (String body : List.of("[]", "\"text\"", "42", "true", "null", "", "{} {}")) {
                assertProblem(service.send(bodied(service, operation, body)), 400, 404);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> unknownFieldsAreRefused() {
        return each(
                Operation::takesJson,
                (service, operation) ->
                        assertProblem(service.send(bodied(service, operation, "{\"noSuchField\":1}")), 400, 404));
    }

    @TestFactory
    Stream<DynamicTest> bodiesOverTheLimitAreRefused() {
        String large = "{\"a\":\"" + "x".repeat(2_000_000) + "\"}";
        return each(
                Operation::takesJson,
                (service, operation) ->
                        assertProblem(service.send(bodied(service, operation, large)), 413, "BODY_TOO_LARGE"));
    }

    @TestFactory
    Stream<DynamicTest> otherMediaTypesAreRefused() {
        return each(
                Operation::takesJson,
                (service, operation) -> assertProblem(
                        service.send(service.request(operation.path())
                                .header("Content-Type", "text/plain")
                                .header("If-Match", "\"v1\"")
                                .method(operation.method(), BodyPublishers.ofString("hello"))),
                        415,
                        "UNSUPPORTED_MEDIA_TYPE"));
    }

    @TestFactory
    Stream<DynamicTest> pagesWithNonsenseAreRefused() {
        return each(operation -> operation.isList() && operation.method().equals("GET"), (service, operation) -> {
            for (String query : List.of("limit=0", "limit=501", "limit=-1", "limit=many", "cursor=%25%25%25")) {
                assertProblem(service.get(operation.path() + "?" + query), 400, 404);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingFoundIsAProblemToo() {
        return each(
                operation -> operation.template().matches(".*\\{(id|employerId)}$")
                        && operation.method().equals("GET"),
                (service, operation) -> assertProblem(service.get(operation.path()), 404));
    }

    @TestFactory
    Stream<DynamicTest> idsThatAreNoIdsAreRefused() {
        return each(
                operation -> (operation.template().contains("{id}")
                                || operation.template().contains("{employerId}"))
                        && operation
                                .document()
                                .at("/requestBody/content/multipart~1form-data")
                                .isMissingNode(),
                (service, operation) -> {
                    String path = operation
                            .template()
                            .replaceAll("\\{(id|employerId)}", "not-an-id")
                            .replace("{programme}", "JKK")
                            .replace("{line}", "2")
                            .replace("{action}", "open")
                            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    assertProblem(
                            service.send(service.request(path)
                                    .header("Content-Type", "application/json")
                                    .header("If-Match", "\"v1\"")
                                    .method(operation.method(), BodyPublishers.ofString("{}"))),
                            400,
                            404);
                });
    }

    @TestFactory
    Stream<DynamicTest> routesAndMethodsThatDoNotExistAreProblems() {
        return RunningStack.services().entrySet().stream()
                .map(service -> DynamicTest.dynamicTest(service.getKey(), () -> {
                    ServiceClient client = service.getValue().as(RunningStack.token(ALL_ROLES, "KEMENAKER", "*"));
                    for (String path : List.of("/", "/v1", "/v1/no-such", "/v2/employers", "/q/no-such", "/%zz")) {
                        if (!path.contains("%")) {
                            assertProblem(client.get(path), 404);
                        }
                    }
                    assertProblem(client.send(client.request("/v1/jobs/x").DELETE()), 404, 405);
                    assertProblem(
                            client.send(client.request("/v1/changes").method("PUT", BodyPublishers.noBody())),
                            404,
                            405);
                }));
    }

    private static Stream<DynamicTest> each(
            Predicate<Operation> which, BiConsumer<ServiceClient, Operation> expectation) {
        return RunningStack.services().entrySet().stream().flatMap(entry -> {
            ServiceClient service = entry.getValue();
            List<Operation> operations = Operation.of(
                    service.get("/q/openapi?format=json").expect(200).json());
            assertThat(operations).isNotEmpty();
            return operations.stream()
                    .filter(which)
                    .map(operation -> DynamicTest.dynamicTest(
                            entry.getKey() + " " + operation,
                            () -> expectation.accept(asAllowed(service, operation), operation)));
        });
    }

    /** A caller that may do the operation, so that nothing but the input is wrong. */
    private static ServiceClient asAllowed(ServiceClient service, Operation operation) {
        String agency = operation.template().contains("{programme}") ? "BPJS_TK" : "KEMENAKER";
        return service.as(RunningStack.token(ALL_ROLES, agency, "*"));
    }

    private static HttpRequest.Builder bodied(ServiceClient service, Operation operation, String body) {
        boolean reads = operation.method().equals("GET") || operation.method().equals("DELETE");
        var request = service.request(operation.path());
        if (operation.isConditional()) {
            request.header("If-Match", "\"v1\"");
        }
        return reads
                ? request.method(operation.method(), BodyPublishers.noBody())
                : request.header("Content-Type", operation.mediaType())
                        .method(operation.method(), BodyPublishers.ofString(body));
    }
}
