package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.terminal.TextTable;

/** The map by province and the first priorities, as an inspector reads them. */
final class NationReport {

    private static final NumberFormat NUMBERS = NumberFormat.getIntegerInstance(Locale.ROOT);
    private static final long MILLION = 1_000_000;

    private final ServiceClient compliance;
    private final PrintStream out;

    NationReport(Callers callers, PrintStream out) {
        this.compliance = callers.inspector(Service.COMPLIANCE);
        this.out = out;
    }

    void map() {
        JsonNode map = compliance
                .get("/v1/map?level=province&metric=NON_COMPLIANT_PERCENT")
                .expect(200)
                .json();
        TextTable table = new TextTable(
                "code",
                "province",
                "employers",
                "unregistered",
                "partial",
                "arrears",
                "compliant",
                "not compliant",
                "workers affected",
                "exposure, Rp m/month",
                "mean score");
        map.path("items")
                .forEach(region -> row(
                        table, region.path("code").asText(), region.path("name").asText(), region));
        row(table, "", "INDONESIA", map.path("totals"));
        table.print(out);
    }

    void priorities(int count) {
        JsonNode lines = compliance
                .get("/v1/priorities?limit=" + count)
                .expect(200)
                .json()
                .path("items");
        TextTable table =
                new TextTable("", "employer", "region", "scale", "workers", "class", "score", "priority", "Rp m/month");
        int rank = 0;
        for (JsonNode line : lines) {
            table.row(
                    ++rank,
                    line.path("name").asText(),
                    line.path("regionName").asText(),
                    line.path("scale").asText(),
                    number(line.path("workers")),
                    line.path("class").asText(),
                    line.path("score").asText(),
                    line.path("priority").asText(),
                    millions(line.path("exposureIdr")));
        }
        table.print(out);
        rank = 0;
        for (JsonNode line : lines) {
            out.printf("%n  %d. %s%n", ++rank, line.path("name").asText());
            line.path("reasons")
                    .forEach(reason -> out.println(
                            "     - " + reason.path("text").path("en").asText()));
            line.path("findings").forEach(finding -> out.println("     ! " + finding(finding)));
        }
    }

    private static String finding(JsonNode finding) {
        return finding.path("code").asText() + " " + finding.path("agency").asText() + ": "
                + finding.path("text").path("en").asText();
    }

    private static void row(TextTable table, String code, String name, JsonNode totals) {
        JsonNode classes = totals.path("byClass");
        long employers = totals.path("employers").asLong();
        table.row(
                code,
                name,
                number(totals.path("employers")),
                number(classes.path("UNREGISTERED")),
                number(classes.path("PARTIAL")),
                number(classes.path("IN_ARREARS")),
                number(classes.path("COMPLIANT")),
                employers == 0
                        ? "-"
                        : Math.round(100.0 * totals.path("nonCompliant").asLong() / employers) + "%",
                number(totals.path("workersAffected")),
                millions(totals.path("exposureIdr")),
                totals.path("meanScore").isNull()
                        ? "-"
                        : totals.path("meanScore").asText());
    }

    static String number(JsonNode value) {
        return grouped(value.asLong());
    }

    static String grouped(long number) {
        return NUMBERS.format(number);
    }

    static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String millions(JsonNode rupiah) {
        return NUMBERS.format(rupiah.asLong() / MILLION);
    }

    /** Programme names of an array, for a sentence. */
    static String list(JsonNode array) {
        StringJoiner joined = new StringJoiner(", ");
        array.forEach(item -> joined.add(item.asText()));
        return joined.toString();
    }
}
