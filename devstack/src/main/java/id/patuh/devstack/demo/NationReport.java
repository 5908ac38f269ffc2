package id.patuh.devstack.demo;

import java.io.PrintStream;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.terminal.TextTable;

/** The map by province and the first priorities, as an inspector reads them. */
final class NationReport {

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
                    Figures.number(line.path("workers")),
                    line.path("class").asText(),
                    line.path("score").asText(),
                    line.path("priority").asText(),
                    Figures.millions(line.path("exposureIdr")));
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
                Figures.number(totals.path("employers")),
                Figures.number(classes.path("UNREGISTERED")),
                Figures.number(classes.path("PARTIAL")),
                Figures.number(classes.path("IN_ARREARS")),
                Figures.number(classes.path("COMPLIANT")),
                employers == 0
                        ? "-"
                        : Math.round(100.0 * totals.path("nonCompliant").asLong() / employers) + "%",
                Figures.number(totals.path("workersAffected")),
                Figures.millions(totals.path("exposureIdr")),
                totals.path("meanScore").isNull()
                        ? "-"
                        : totals.path("meanScore").asText());
    }
}
