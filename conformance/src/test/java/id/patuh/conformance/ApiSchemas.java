package id.patuh.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.SourceVersion;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a generator of clients stumbles over in the schemas of an API document: a name that a library of Java or TypeScript claims, a
 * type beside a reference, which it clears with a warning, a keyword that no schema has, a pattern that leaves open where it ends, and a
 * component that nothing refers to.
 */
final class ApiSchemas {
    private static final List<String> JAVA_PACKAGES =
            List.of("java.lang.", "java.util.", "java.util.logging.", "java.time.", "java.security.", "java.sql.");

    // Global types of TypeScript and its DOM library, and words that name a type inside of many Java libraries.
    private static final Set<String> CLAIMED = Set.of("""
            Animation Blob Body Cache Client Comment Credential Document Element Event Exclude Extract File Function History Image Import JSON
            Json Kind Level Location Lock Navigator Node Notification Omit Option Outcome Partial Permissions Pick Plugin Policy Promise Range
            Readonly RegExp Report Request Required Response Screen Selection Status Symbol Text Touch Type Unit Window Worker
            """.split("\\s+"));

    // Those of JSON Schema 2020-12 that the documents use.
    private static final Set<String> KEYWORDS = Set.of("""
            $ref additionalProperties anyOf default description enum examples exclusiveMinimum format items maxItems maxLength maximum
            minItems minLength minProperties minimum oneOf pattern properties required type uniqueItems
            """.split("\\s+"));
    // Something, whatever stands around it; the second is a path with slashes.
    private static final Set<String> ANYTHING = Set.of("\\S", ".+");

    private ApiSchemas() {}

    /** What is wrong in a document, one line each; empty when a generator takes it as it is. */
    static List<String> defects(ApiDocument document) {
        List<String> defects = new ArrayList<>();
        document.json().at("/components/schemas").properties().stream()
                .filter(schema -> claimed(schema.getKey()))
                .map(schema -> "schema " + schema.getKey() + " has the name of a library's type")
                .forEach(defects::add);
        document.json().findParents("$ref").stream()
                .filter(schema -> schema.has("type"))
                .map(schema -> "reference " + schema.path("$ref").asText() + " has a type beside it")
                .forEach(defects::add);
        Set<String> used = Set.copyOf(document.json().findValuesAsText("$ref"));
        document.json().at("/components").properties().stream()
                // Security schemes are named, not referred to.
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    String reference = "#/components/" + kind.getKey() + "/" + name;
                    if (!used.contains(reference)) {
                        defects.add("component " + reference + " is not used");
                    }
                }));
        schemas(document.json(), "").forEach(schema -> check(schema, defects));
        return defects;
    }

    private static void check(JsonNode schema, List<String> defects) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                defects.add("keyword " + keyword + " is none of a schema");
            }
        });
        String pattern = schema.path("pattern").asText(".+");
        if (!ANYTHING.contains(pattern) && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
            defects.add("pattern " + pattern + " does not say where it begins and ends");
        }
    }

    /** All schemas within a part of a document that stands at a name; examples hold none. */
    private static Stream<JsonNode> schemas(JsonNode part, String at) {
        if (at.equals("schema") || at.equals("schemas")) {
            Stream<JsonNode> roots = at.equals("schema") ? Stream.of(part) : children(part);
            return roots.flatMap(ApiSchemas::withParts);
        }
        if (at.equals("example") || at.equals("examples")) {
            return Stream.empty();
        }
        return part.isObject()
                ? part.properties().stream().flatMap(member -> schemas(member.getValue(), member.getKey()))
                : children(part).flatMap(element -> schemas(element, ""));
    }

    private static Stream<JsonNode> withParts(JsonNode schema) {
        Stream<JsonNode> parts = Stream.of(
                        children(schema.path("properties")),
                        children(schema.path("anyOf")),
                        children(schema.path("oneOf")),
                        Stream.of(schema.path("items"), schema.path("additionalProperties")))
                .flatMap(found -> found)
                .filter(JsonNode::isObject);
        return Stream.concat(Stream.of(schema), parts.flatMap(ApiSchemas::withParts));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static boolean claimed(String name) {
        return CLAIMED.contains(name)
                || SourceVersion.isKeyword(name.toLowerCase(Locale.ROOT))
                || JAVA_PACKAGES.stream().anyMatch(library -> exists(library + name));
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
