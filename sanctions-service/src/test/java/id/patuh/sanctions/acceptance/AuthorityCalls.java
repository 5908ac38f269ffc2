package id.patuh.sanctions.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls each operation of the API document as each caller, and says in one letter what came of it. */
final class AuthorityCalls {
    /** What only a caller meets whom nothing but the state, the version or the absence of the thing stands against. */
    private static final Set<String> BEYOND_AUTHORITY = Set.of(
            "IF_MATCH_REQUIRED",
            "CASE_ALREADY_OPEN",
            "JOB_NOT_FOUND",
            "ABSENCE_UNKNOWN",
            "CALENDAR_NOT_PROPOSED",
            "SERVICE_UNIT_NOT_PROPOSED",
            "ISSUED_DOCUMENT_UNKNOWN",
            "NUMBER_QUESTION_UNKNOWN",
            "STATUS_LIST_UNKNOWN",
            "HISTORY_ANCHOR_UNKNOWN");

    private final Map<String, Operation> operations;
    private final Map<String, String> tokens = new HashMap<>();
    private final Subjects subjects;

    AuthorityCalls(Map<String, Tokens> callers, Subjects subjects) throws IOException {
        this.operations = operations();
        callers.forEach((name, caller) ->
                tokens.put(name, caller.subject("caller-" + name).token()));
        this.subjects = subjects;
    }

    /** What a caller meets who does what a row of the table stands for. */
    String cell(String row, String caller) {
        Call call = new Call(row);
        return call.cell(call.send(caller));
    }

    /** Not by a path of RestAssured, which compiles a script for each of these thousands of answers. */
    private static JsonNode json(Response answer) {
        try {
            return EventJson.mapper().readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String operationOf(String row) {
        return row.split(":")[0];
    }

    static Map<String, Operation> operations() throws IOException {
        Map<String, Operation> operations = new HashMap<>();
        JsonNode document = EventJson.mapper()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());
        for (var path : document.path("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                String id = verb.getValue().path("operationId").asText();
                operations.put(
                        id, new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
            }
        }
        return operations;
    }

    /** An operation as the API document describes it. */
    record Operation(String verb, String path, JsonNode document) {
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
    record Subjects(CaseDriver sanctionCase, String request, String proposal) {
        String document() {
            return sanctionCase.document("EXAMINATION_RESULT");
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

        Call(String row) {
            this.row = row;
            this.operation = operations.get(operationOf(row));
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
                    .replace("{day}", operation.example("day").orElse(""))
                    .replace("{year}", operation.example("year").orElse(""))
                    .replace("{code}", operation.example("code").orElse(""))
                    .replace("{name}", operation.example("name").orElse(""));
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
            String code = json(answer).path("code").asText();
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
