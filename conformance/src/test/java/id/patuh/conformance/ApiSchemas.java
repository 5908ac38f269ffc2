package id.patuh.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What a generator of clients stumbles over in the schemas of an API document: a name that a library of Java or TypeScript claims, and a
 * type beside a reference, which it clears with a warning.
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
        return defects;
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
