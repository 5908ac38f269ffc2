package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** The roles that the documents name: each of them may use the operation, and no other. */
class OperationRolesIT {
    private static final List<String> ROLES = List.of(
            "registry-reader",
            "registry-writer",
            "integrator",
            "auditor",
            "admin",
            "policy-author",
            "policy-approver",
            "bpjs-tk-officer",
            "bpjs-kes-officer",
            "kemenaker-inspector",
            "kemenaker-supervisor",
            "service-unit-officer",
            "service-unit-head",
            "appeal-authority",
            "complaint-officer");

    @TestFactory
    Stream<DynamicTest> anOperationIsForTheRolesThatItsDocumentNames() {
        return RunningStack.services().entrySet().stream()
                .flatMap(service -> Operation.of(
                                ApiDocument.of(service.getValue()).json())
                        .stream()
                        .filter(operation ->
                                !operation.document().path("x-roles").isEmpty())
                        .map(operation -> DynamicTest.dynamicTest(
                                service.getKey() + " " + operation, () -> tryRoles(service.getValue(), operation))));
    }

    private static void tryRoles(ServiceClient service, Operation operation) {
        JsonNode named = operation.document().path("x-roles");
        assertThat(named).extracting(JsonNode::asText).isSubsetOf(ROLES);
        for (String role : ROLES) {
            // One person an operation: whoever is refused too often is sent away for that.
            String token = RunningStack.personalToken("roles of " + operation, role, "KEMENAKER", "*");
            Answer answer = send(service.as(token), operation);
            boolean allowed = named.valueStream().anyMatch(one -> one.asText().equals(role));
            if (allowed) {
                assertThat(answer.code()).as(role).isNotEqualTo("ROLE_MISSING");
            } else if (operation.template().contains("/actions/")) {
                // Who may take a step is asked once it is known of what.
                assertThat(answer.status()).as(role).isIn(400, 403, 404);
            } else {
                assertThat(answer.code()).as(role).isEqualTo("ROLE_MISSING");
            }
        }
    }

    private static Answer send(ServiceClient client, Operation operation) {
        var request = client.request(operation.path()).header("Content-Type", operation.mediaType());
        if (operation.isConditional()) {
            request.header("If-Match", "\"v1\"");
        }
        return client.send(request.method(
                operation.method(),
                operation.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }
}
