package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ValueNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/**
 * Every text, date, number, id and boolean of every published operation, in the body, the query and the path, with values that it must not
 * take: each is refused by name, and none is answered with a 5xx or taken for something else.
 */
class BadValuesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 8;
    private static final String ALL_ROLES =
            "admin,registry-reader,registry-writer,integrator,auditor,policy-author,policy-approver,bpjs-tk-officer,"
                    + "kemenaker-inspector,kemenaker-supervisor,complaint-officer,appeal-authority,service-unit-officer,service-unit-head";

    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger operations = new AtomicInteger();
    private final AtomicInteger members = new AtomicInteger();
    private final AtomicInteger values = new AtomicInteger();

    @Test
    void noOperationTakesABadValue() throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        RunningStack.services().forEach((name, service) -> {
            ApiDocument document = ApiDocument.of(service);
            for (Operation operation : Operation.of(document.json())) {
                ServiceClient client = asAllowed(service, operation);
                work.add(Executors.callable(() -> tryAll(new Tried(name, client, document, operation))));
            }
        });
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            connections.invokeAll(work).forEach(done -> assertThat(done).succeedsWithin(Duration.ZERO));
        }
        System.out.printf(
                "Bad values: %d operations x %d members and parameters, %d requests, %d failures%n",
                operations.get(), members.get(), values.get(), failures.size());
        assertThat(failures).isEmpty();
        assertThat(values.get()).as("the documents were read").isGreaterThan(5_000);
    }

    /** An operation under test. */
    private record Tried(String service, ServiceClient client, ApiDocument document, Operation operation) {
        @Override
        public String toString() {
            return service + " " + operation;
        }
    }

    private void tryAll(Tried tried) {
        operations.incrementAndGet();
        if (tried.operation().takesJson()) {
            tryBodies(tried);
        }
        for (JsonNode unresolved : tried.operation().document().path("parameters")) {
            JsonNode parameter = tried.document().resolved(unresolved);
            switch (parameter.path("in").asText()) {
                case "query" -> tryQuery(tried, parameter);
                case "path" -> tryPath(tried, parameter);
                default -> {
                    // Headers have tests of their own.
                }
            }
        }
    }

    private void tryBodies(Tried tried) {
        JsonNode valid =
                BodyMembers.example(tried.document(), tried.operation()).orElseGet(JSON::createObjectNode);
        String path = tried.operation().path();
        Answer good = send(tried, path, valid.toString());
        expect(good.status() < 500, tried, "its example", good);
        for (BodyMembers.Member member : BodyMembers.of(tried.document(), tried.operation())) {
            members.incrementAndGet();
            for (ValueNode value : BadValues.inBody(member.form())) {
                Answer answer =
                        send(tried, path, escaped(member.in(valid, value).toString()));
                boolean refused = answer.status() >= 400 && answer.status() < 500;
                expect(refused && isProblem(answer), tried, member.pointer() + " " + escaped(value.toString()), answer);
                if (member.form() == BadValues.Form.TEXT && value.isTextual()) {
                    boolean named = answer.status() == 400
                            && answer.json()
                                    .path("errors")
                                    .findValuesAsText("field")
                                    .contains(member.pointer())
                            && answer.json()
                                    .path("errors")
                                    .findValuesAsText("code")
                                    .contains("TEXT_INVALID");
                    expect(named, tried, member.pointer() + " " + escaped(value.toString()) + " by name", answer);
                }
            }
        }
    }

    private void tryQuery(Tried tried, JsonNode parameter) {
        members.incrementAndGet();
        String name = parameter.path("name").asText();
        JsonNode schema = tried.document().resolved(parameter.path("schema"));
        boolean many = schema.path("type").asText().equals("array");
        BadValues.Form form = BadValues.form(many ? tried.document().resolved(schema.path("items")) : schema);
        String start = tried.operation().path() + "?" + name + "=";
        for (String value : BadValues.inQuery(form)) {
            Answer answer = send(tried, start + encoded(value), "{}");
            boolean named = answer.status() == 400
                    && answer.json().path("errors").findValuesAsText("field").contains("/" + name);
            expect(named && isProblem(answer), tried, "?" + name + "=" + encoded(value), answer);
        }
        if (!many) {
            Answer answer = send(tried, start + "1&" + name + "=1", "{}");
            boolean named =
                    answer.json().path("errors").findValuesAsText("code").contains("PARAMETER_REPEATED");
            expect(answer.status() == 400 && named, tried, "?" + name + " twice", answer);
        }
    }

    private void tryPath(Tried tried, JsonNode parameter) {
        members.incrementAndGet();
        String name = parameter.path("name").asText();
        BadValues.Form form = BadValues.form(tried.document().resolved(parameter.path("schema")));
        for (String value : BadValues.inQuery(form)) {
            if (value.isEmpty() || value.contains("/")) {
                continue;
            }
            String path = path(tried.operation().template(), name, value);
            Answer answer = send(tried, path, "{}");
            expect(answer.status() >= 400 && answer.status() < 500 && isProblem(answer), tried, path, answer);
        }
    }

    private static String path(String template, String name, String value) {
        return template.replace("{" + name + "}", encoded(value).replace("+", "%20"))
                .replace("{programme}", "JKK")
                .replace("{year}", "2026")
                .replace("{line}", "2")
                .replace("{name}", "regions")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private Answer send(Tried tried, String path, String body) {
        values.incrementAndGet();
        Operation operation = tried.operation();
        var request = tried.client().request(path);
        if (operation.isConditional()) {
            request.header("If-Match", "\"v1\"");
        }
        if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
            return tried.client().send(request.method(operation.method(), BodyPublishers.noBody()));
        }
        return tried.client()
                .send(request.header("Content-Type", operation.mediaType())
                        .method(operation.method(), BodyPublishers.ofString(body)));
    }

    private void expect(boolean met, Tried tried, String what, Answer answer) {
        if (!met) {
            failures.add(tried + " " + what + ": " + answer.status() + " " + answer.text());
        }
    }

    private static boolean isProblem(Answer answer) {
        return answer.mediaType().equals("application/problem+json")
                && !answer.code().isEmpty();
    }

    /** JSON in ASCII: a lone surrogate has no form in UTF-8. */
    private static String escaped(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (char c : json.toCharArray()) {
            if (c < 0x7f) {
                ascii.append(c);
            } else {
                ascii.append("\\u%04x".formatted((int) c));
            }
        }
        return ascii.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A caller that may do the operation, one for each, so that nothing but the value is wrong and no rate is exceeded. */
    private static ServiceClient asAllowed(ServiceClient service, Operation operation) {
        String agency = operation.template().contains("{programme}") ? "BPJS_TK" : "KEMENAKER";
        return service.as(RunningStack.personalToken("bad values of " + operation, ALL_ROLES, agency, "*"));
    }
}
