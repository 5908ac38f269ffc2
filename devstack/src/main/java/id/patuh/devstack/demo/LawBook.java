package id.patuh.devstack.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/** The article that each action rests on, as the API document of sanctions-service says it. */
final class LawBook {
    private static final Pattern ACTION = Pattern.compile(".*/actions/([a-z0-9-]+)");
    private static final Pattern ARTICLES = Pattern.compile("Legal basis: ([^\n]+)\\.");
    private static final String OPEN = "open";
    private static final String OPENING = "/v1/cases";

    private final Map<String, String> articles = new HashMap<>();

    LawBook(ServiceClient sanctions) {
        JsonNode paths =
                sanctions.get("/q/openapi?format=json").expect(200).json().path("paths");
        paths.properties().forEach(path -> {
            Matcher action = ACTION.matcher(path.getKey());
            Matcher source = ARTICLES.matcher(
                    path.getValue().path("post").path("description").asText());
            if (source.find()) {
                String name = path.getKey().equals(OPENING) ? OPEN : action.matches() ? action.group(1) : "";
                articles.put(name, source.group(1));
            }
        });
    }

    /** Articles of an action, {@code open} for the opening; empty if the document names none. */
    String of(String action) {
        return articles.getOrDefault(action, "");
    }
}
