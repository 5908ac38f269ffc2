package id.patuh.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row of {@code expected.csv}.
 *
 * @param employer a number that finds the employer, or several with semicolons between in {@code numbers}
 * @param score empty where there is none
 * @param priority empty where there is none
 * @param findings {@code code:agency:detail}, without those about the manpower report
 */
record ExpectedAssessment(
        String employer,
        List<String> numbers,
        String complianceClass,
        String score,
        String priority,
        long exposureIdr,
        Set<String> findings) {

    static ExpectedAssessment of(String[] row) {
        return new ExpectedAssessment(
                row[0],
                List.of(row[1].split(";")),
                row[2],
                row[3],
                row[4],
                Long.parseLong(row[5]),
                row[6].isEmpty() ? Set.of() : new TreeSet<>(List.of(row[6].split(";"))));
    }

    /** Whether an assessment has the class and the exposure: until then, an earlier one is read. */
    boolean isReachedBy(JsonNode assessment) {
        return assessment.path("class").asText().equals(complianceClass)
                && assessment.path("exposureIdr").asLong() == exposureIdr;
    }

    /** What else differs, for people; empty if nothing does. */
    String differences(JsonNode assessment) {
        List<String> all = new ArrayList<>();
        if (!equal(score, assessment.path("score"))) {
            all.add("score " + assessment.path("score"));
        }
        if (!equal(priority, assessment.path("priority"))) {
            all.add("priority " + assessment.path("priority"));
        }
        Set<String> actual = findings(assessment);
        if (!actual.equals(findings)) {
            all.add("findings " + actual);
        }
        return String.join(" ", all);
    }

    private static boolean equal(String expected, JsonNode actual) {
        if (expected.isEmpty() || actual.isNull()) {
            return expected.isEmpty() && actual.isNull();
        }
        return new BigDecimal(expected).compareTo(actual.decimalValue()) == 0;
    }

    private static Set<String> findings(JsonNode assessment) {
        Set<String> all = new TreeSet<>();
        for (JsonNode finding : assessment.path("findings")) {
            String code = finding.path("code").asText();
            if (!code.startsWith("WLKP_")) {
                all.add(code + ":" + finding.path("agency").asText() + ":" + detail(code, finding));
            }
        }
        return all;
    }

    private static String detail(String code, JsonNode finding) {
        return switch (code) {
            case "PDS_PROGRAMME" -> finding.path("programme").asText();
            case "ARREARS" -> finding.path("months").asText();
            default -> "";
        };
    }
}
