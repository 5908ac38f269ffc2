package id.patuh.conformance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of a published OpenAPI document, with a path that can be called. */
record Operation(String method, String template, JsonNode document) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All operations of a document, in its order. */
    static List<Operation> of(JsonNode openApi) {
        List<Operation> all = new ArrayList<>();
        openApi.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .map(method -> new Operation(
                        method.toUpperCase(Locale.ROOT),
                        path.getKey(),
                        path.getValue().get(method)))
                .forEach(all::add));
        return all;
    }

    boolean takesJson() {
        return document.path("requestBody").path("content").has("application/json");
    }

    /** A media type that the operation takes; JSON for one without a body. */
    String mediaType() {
        Iterator<String> taken = document.path("requestBody").path("content").fieldNames();
        return takesJson() || !taken.hasNext() ? "application/json" : taken.next();
    }

    boolean isList() {
        return has("cursor");
    }

    /** Whether it changes a state that the caller must have seen. */
    boolean isConditional() {
        return has("If-Match");
    }

    private boolean has(String parameter) {
        return document.path("parameters").findValuesAsText("name").contains(parameter);
    }

    boolean isAnonymous() {
        JsonNode security = document.path("security");
        return security.isArray() && security.isEmpty();
    }

    /** The path with well-formed values that name nothing. */
    String path() {
        return template.replace("{programme}", "JKK")
                .replace("{year}", "2026")
                .replace("{line}", "2")
                .replace("{action}", "open")
                .replace("{name}", "regions")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
