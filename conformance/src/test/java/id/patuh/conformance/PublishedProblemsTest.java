package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * The published catalogue of problem codes. It is read from the enums of the built services, which this module does not depend on:
 * black-box tests must not see the inside, this one only writes down what stands there.
 */
class PublishedProblemsTest {
    private static final Map<String, String> CATALOGUES = catalogues();

    private static final String HEAD = """
            # Problem codes

            Every refusal of every service is an RFC 9457 document (`application/problem+json`). `code` is stable and never changes its meaning;
            `type` is `https://patuh.id/problems/` and the code in small letters with hyphens, and each service answers at that path with its entry
            (`GET /problems/etag-stale`, no token needed; `GET /problems` lists all); `detail` is one of the two texts below, by
            `Accept-Language` (Indonesian unless English is asked for), with the values of the case in place of `…`. Codes of single fields stand in
            `errors[]`; that of an unknown field is `UNKNOWN_FIELD` too. What to do: repeat 503, 429 and a 409 `IDEMPOTENCY_IN_FLIGHT` after
            `Retry-After`; read again and decide again on 409 `VERSION_CONFLICT` and 412; never repeat any other 4xx unchanged.

            This page is generated from the services: `PublishedProblemsTest` fails when it differs.
            """;

    @Test
    void thePageListsEveryCodeOfEveryService() throws Exception {
        StringBuilder page = new StringBuilder(HEAD);
        try (URLClassLoader classes = new URLClassLoader(folders(), PublishedProblemsTest.class.getClassLoader())) {
            for (Map.Entry<String, String> catalogue : CATALOGUES.entrySet()) {
                page.append("\n## ").append(catalogue.getKey()).append("\n\n");
                page.append("| status | code | title | detail (id) | detail (en) |\n|---|---|---|---|---|\n");
                for (Object code : classes.loadClass(catalogue.getValue()).getEnumConstants()) {
                    page.append(row(code));
                }
            }
            page.append(fieldCodes(classes.loadClass("id.patuh.kit.problem.ValueFault")));
        }
        assertThat(page.toString()).contains("ETAG_STALE", "IMPORT_NOT_FOUND", "ASSESSMENT_NOT_FOUND", "FOUR_EYES");
        Published.at("docs/problems.md").assertHolds(page.toString());
    }

    /** The codes of single members and parameters; two of the same code are two lines. */
    private static String fieldCodes(Class<?> faults) throws ReflectiveOperationException {
        StringBuilder table = new StringBuilder("""

                ## Codes of fields

                They stand in `errors[].code` beside the JSON Pointer of the member, or `/` and the name of the parameter. Messages name the bounds and the words
                allowed in each case. Operations have further codes of their own, and those of [rows of extracts](extracts.md#row-error-codes).

                | code | message (id) | message (en) |
                |---|---|---|
                """);
        for (Object fault : faults.getEnumConstants()) {
            table.append("| `%s` | %s | %s |%n"
                    .formatted(text(fault, "code"), text(fault, "indonesian"), text(fault, "english")));
        }
        return table.toString();
    }

    private static Map<String, String> catalogues() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("All services", "id.patuh.kit.problem.KitProblem");
        all.put("registry-service", "id.patuh.registry.RegistryProblem");
        all.put("compliance-service", "id.patuh.compliance.problem.ComplianceProblem");
        all.put("compliance-service, inspections", "id.patuh.compliance.problem.InspectionProblem");
        all.put("compliance-service, letters", "id.patuh.compliance.problem.CampaignProblem");
        all.put("sanctions-service", "id.patuh.sanctions.problem.SanctionsProblem");
        all.put("sanctions-service, remedies and other ends", "id.patuh.sanctions.problem.RemedyProblem");
        all.put("sanctions-service, look-up", "id.patuh.sanctions.problem.LookUpProblem");
        all.put("sanctions-service, documents", "id.patuh.sanctions.problem.DocumentProblem");
        all.put("sanctions-service, delivery", "id.patuh.sanctions.problem.DeliveryProblem");
        all.put("sanctions-service, work", "id.patuh.sanctions.problem.WorkProblem");
        all.put("sanctions-service, histories", "id.patuh.sanctions.problem.HistoryProblem");
        all.put("sanctions-service, calendars", "id.patuh.sanctions.problem.CalendarProblem");
        return all;
    }

    private static URL[] folders() throws IOException {
        List<String> modules = List.of("service-kit", "registry-service", "compliance-service", "sanctions-service");
        URL[] all = new URL[modules.size()];
        for (int i = 0; i < all.length; i++) {
            Path classes = Path.of("..", modules.get(i), "target", "classes").toRealPath();
            assertThat(Files.isDirectory(classes)).as("%s is built", classes).isTrue();
            all[i] = classes.toUri().toURL();
        }
        return all;
    }

    private static String row(Object code) throws ReflectiveOperationException {
        String name = text(code, "name");
        return "| %s | <a id=\"%s\"></a>`%s` | %s | %s | %s |%n"
                .formatted(
                        text(code, "status"),
                        name.toLowerCase(Locale.ROOT).replace('_', '-'),
                        name,
                        text(code, "title"),
                        plain(text(code, "indonesian")),
                        plain(text(code, "english")));
    }

    private static String text(Object code, String method) throws ReflectiveOperationException {
        return String.valueOf(code.getClass().getMethod(method).invoke(code));
    }

    /** A message pattern as people read it. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{\\d+,choice,[^}]*<([^}]*)}", "$1")
                .replaceAll("\\{\\d+[^}]*}", "…")
                .replace("''", "'");
    }
}
