package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/**
 * How far each text, list and number of every published request body may go: the document says it, and a value one beyond is refused with 400
 * that names the member.
 */
class MemberLimitsIT {
    private static final String ALL_ROLES = "admin,registry-writer,integrator,policy-author,bpjs-tk-officer,"
            + "kemenaker-inspector,kemenaker-supervisor,complaint-officer,appeal-authority,service-unit-officer,service-unit-head";

    /** Things of compliance-service that are not made here; their limits stand in the ITs of officer, inspection, visit and complaint. */
    private static final List<String> ELSEWHERE = List.of(
            "/v1/officers/{id}",
            "/v1/inspection-lists/{id}",
            "/v1/inspection-plans/{id}",
            "/v1/visits",
            "/v1/complaints/{id}");

    private static LiveCase live;
    private static String registrationId;

    private final List<String> failures = new ArrayList<>();
    private int values;

    @BeforeAll
    static void makeThings() {
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        live = LiveCase.closed();
        registrationId = registration();
    }

    @Test
    void whatGoesBeyondALimitIsRefusedByName() {
        RunningStack.services().forEach((name, service) -> {
            ApiDocument document = ApiDocument.of(service);
            for (Operation operation : Operation.of(document.json())) {
                if (ELSEWHERE.stream().anyMatch(operation.template()::startsWith)) {
                    continue;
                }
                for (BodyMembers.Member member : BodyMembers.of(document, operation)) {
                    tryBeyond(service, document, operation, member);
                }
            }
        });
        assertThat(failures).isEmpty();
        assertThat(values).as("the documents were read").isGreaterThan(250);
    }

    /** Members of which a body needs one, whichever, or one only. */
    @Test
    void whatNeedsOneOfSeveralMembersIsRefusedWithoutThem() {
        List<String> tried = new ArrayList<>();
        RunningStack.services().forEach((name, service) -> {
            ApiDocument document = ApiDocument.of(service);
            for (Operation operation : Operation.of(document.json())) {
                JsonNode schema = BodyMembers.schema(document, operation);
                List<String> members = Stream.of("anyOf", "oneOf")
                        .flatMap(kind -> schema.path(kind).valueStream())
                        .map(alternative -> alternative.path("required").path(0).asText())
                        .toList();
                if (!members.isEmpty()) {
                    tried.add(operation.document().path("operationId").asText());
                    tryWithout(service, document, operation, members, schema.has("oneOf"));
                }
            }
        });
        assertThat(failures).isEmpty();
        assertThat(tried).containsExactlyInAnyOrder("addEmployerRecord", "findMatches", "splitEmployer");
    }

    private void tryWithout(
            ServiceClient service, ApiDocument document, Operation operation, List<String> members, boolean only) {
        ObjectNode body = BodyMembers.example(document, operation).orElseThrow().deepCopy();
        members.forEach(body::remove);
        List<JsonNode> bodies = new ArrayList<>(List.of(body));
        if (only) {
            ObjectNode all = body.deepCopy();
            members.forEach(member -> all.put(member, "12345"));
            bodies.add(all);
        }
        for (JsonNode wrong : bodies) {
            Answer answer = send(service, operation, targets(operation).getFirst(), wrong);
            if (answer.status() != 400 && answer.status() != 422) {
                failures.add(operation + " with " + wrong + ": " + answer.status() + " " + answer.text());
            }
        }
    }

    private void tryBeyond(
            ServiceClient service, ApiDocument document, Operation operation, BodyMembers.Member member) {
        MemberLimits limits = new MemberLimits(document, member.schema());
        if (limits.areMissing()) {
            failures.add(operation + " " + member.pointer() + " has no limit");
        }
        for (JsonNode value : limits.beyond()) {
            values++;
            List<Answer> answers = answers(service, document, operation, member, value);
            if (answers.stream().noneMatch(answer -> isRefusedByName(answer, member))) {
                Answer last = answers.getLast();
                failures.add(operation + " " + member.pointer() + " with " + shown(value) + ": " + last.status() + " "
                        + last.text());
            }
        }
    }

    /** The answers to each example of the body with the value, those first that have the member. */
    private static List<Answer> answers(
            ServiceClient service,
            ApiDocument document,
            Operation operation,
            BodyMembers.Member member,
            JsonNode value) {
        List<Answer> answers = new ArrayList<>();
        List<JsonNode> examples = BodyMembers.examples(document, operation).stream()
                .sorted(Comparator.comparing(
                        example -> !example.has(member.path().getFirst())))
                .toList();
        for (JsonNode example : examples) {
            for (Target target : targets(operation)) {
                answers.add(send(service, operation, target, member.in(living(example, target), value)));
            }
        }
        return answers;
    }

    /** Where a body is sent, and by whom; the id is that of a record, null for anything else. */
    private record Target(String path, String agency, String recordId) {}

    private static List<Target> targets(Operation operation) {
        String template = operation.template();
        if (template.startsWith("/v1/records/{id}")) {
            return List.of(
                    new Target(live.path(operation), "KEMENAKER", live.recordId()),
                    new Target(template.replace("{id}", registrationId), "BPJS_TK", registrationId));
        }
        if (template.startsWith("/v1/employers/{id}")) {
            String agency = template.contains("{programme}") ? "BPJS_TK" : "KEMENAKER";
            // The other employer has one workplace, so that none has to be named.
            String path = live.path(operation).replace(live.employerId(), live.otherId());
            return List.of(new Target(path, agency, null));
        }
        return List.of(new Target(operation.path(), "KEMENAKER", null));
    }

    /** The example with the statement of the record, where it names one. */
    private static JsonNode living(JsonNode example, Target target) {
        if (!example.has("corrects")) {
            return example;
        }
        ObjectNode body = example.deepCopy();
        return body.put(
                "corrects",
                registry("BPJS_TK")
                        .get("/v1/records/" + target.recordId() + "/history")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("statementId")
                        .asText());
    }

    private static Answer send(ServiceClient service, Operation operation, Target target, JsonNode body) {
        ServiceClient caller =
                service.as(RunningStack.personalToken("limits of " + operation, ALL_ROLES, target.agency(), "*"));
        var request = caller.request(target.path()).header("Content-Type", operation.mediaType());
        if (operation.isConditional()) {
            request.header("If-Match", "*");
        }
        return caller.send(request.method(operation.method(), BodyPublishers.ofString(body.toString())));
    }

    /** An unknown member is one of another kind of body, whose limit was not looked at; a batch has a code of its own. */
    private static boolean isRefusedByName(Answer answer, BodyMembers.Member member) {
        if (answer.code().equals("BATCH_TOO_LARGE")) {
            return member.pointer().equals("/items");
        }
        return answer.status() == 400
                && !answer.code().equals("UNKNOWN_FIELD")
                && answer.json().path("errors").findValuesAsText("field").contains(member.pointer());
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() < 40 ? text : text.substring(0, 40) + "... of " + text.length();
    }

    /** The record of a registration in JKK. */
    private static String registration() {
        String employer = "/v1/employers/" + live.employerId();
        ServiceClient officer = registry("BPJS_TK");
        String number = "NPP:LIM" + live.employerId().substring(24);
        officer.send(officer.request(employer + "/coverage/JKK?number=" + number)
                        .header("If-Match", "*")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("""
                                {"registeredOn": "2024-01-10", "enrolledWorkers": 1, "reportedWageBillIdr": 5000000,
                                 "jkkRiskGroup": 3, "asOf": "2026-06-01"}
                                """)))
                .expect(201);
        return officer.get(employer + "/records?type=NPP")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("recordId")
                .asText();
    }

    private static ServiceClient registry(String agency) {
        return LiveCase.registry("registry-reader,registry-writer,bpjs-tk-officer", agency, "*");
    }
}
