package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.EmployerFeed.Employer;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.terminal.TextTable;

/** Shows that an employer is more than one door: what the nation has, and the records of one employer beside their sums. */
final class DoorsReport {
    private static final int MOST_SHOWN = 20;

    private final ServiceClient registry;
    private final PrintStream out;

    DoorsReport(Callers callers, PrintStream out) {
        this.registry = callers.reader();
        this.out = out;
    }

    void print(EmployerFeed feed) {
        List<Employer> active = feed.active();
        TextTable totals = new TextTable(
                "employers",
                "with several doors",
                "with several numbers at a BPJS",
                "open workplaces",
                "closed workplaces");
        totals.row(
                Figures.grouped(active.size()),
                Figures.grouped(
                        active.stream().filter(employer -> employer.open() > 1).count()),
                Figures.grouped(active.stream()
                        .filter(employer -> employer.registrations() > 1)
                        .count()),
                Figures.grouped(active.stream().mapToLong(Employer::open).sum()),
                Figures.grouped(active.stream().mapToLong(Employer::closed).sum()));
        totals.print(out);
        feed.largest().ifPresent(this::records);
    }

    private void records(Employer largest) {
        JsonNode employer =
                registry.get("/v1/employers/" + largest.id()).expect(200).json();
        JsonNode records = registry.get("/v1/employers/" + largest.id() + "/records?limit=" + MOST_SHOWN)
                .expect(200)
                .json()
                .path("items");
        out.printf(
                "%n  %s: %d workplaces in %d regencies, together %s workers; at home in %s%n",
                largest.name(),
                largest.open(),
                largest.regions(),
                Figures.number(employer.path("workforce").path("workers")),
                employer.path("regionCode").asText());
        TextTable table = new TextTable("record", "number", "door", "region", "workers", "of");
        records.forEach(record -> row(table, record));
        table.print(out);
        employer.path("coverage")
                .forEach(programme -> out.printf(
                        "    %s: %s, together %s workers; paid in full before %s (%s)%n",
                        programme.path("programme").asText(),
                        Figures.count(programme.path("registrations").asLong(), "registration"),
                        Figures.number(programme.path("enrolledWorkers")),
                        programme.path("unpaidFrom").asText(),
                        programme.path("unpaidNumber").asText()));
    }

    private static void row(TextTable table, JsonNode record) {
        JsonNode latest = latest(record.path("statements"));
        JsonNode workplace = latest.path("workplace");
        JsonNode registration = latest.path("registration");
        boolean isWorkplace = workplace.isObject();
        table.row(
                record.path("type").asText(),
                record.path("number").asText(),
                isWorkplace ? workplace.path("workplaceType").asText() : "-",
                (isWorkplace ? workplace : registration).path("regionCode").asText("-"),
                Figures.number(isWorkplace ? workplace.path("workers") : registration.path("enrolledWorkers")),
                latest.path("validFrom").asText("-"));
    }

    /** The newest statement that was not withdrawn; of a registration, of any programme. */
    private static JsonNode latest(JsonNode statements) {
        JsonNode latest = MissingNode.getInstance();
        for (JsonNode statement : statements) {
            boolean newer = latest.isMissingNode()
                    || statement
                                    .path("validFrom")
                                    .asText()
                                    .compareTo(latest.path("validFrom").asText())
                            > 0;
            if (newer && !statement.path("withdrawn").asBoolean()) {
                latest = statement;
            }
        }
        return latest;
    }
}
