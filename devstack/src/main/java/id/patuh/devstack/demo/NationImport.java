package id.patuh.devstack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.nation.NationSummary;
import id.patuh.devstack.nation.Source;
import id.patuh.devstack.stack.Service;

/** The three agencies hand in their extracts, and compliance-service works through what the registry publishes. */
final class NationImport {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int NEWEST = 100;

    private final Country country;
    private final PrintStream out;
    private final boolean terminal;

    NationImport(Country country, PrintStream out, boolean terminal) {
        this.country = country;
        this.out = out;
        this.terminal = terminal;
    }

    void run(NationSummary nation) throws IOException {
        TextTable counts = new TextTable(
                "extract", "rows", "created", "updated", "unchanged", "into history", "rejected", "reasons");
        long before = assessed(country.inspector(Service.COMPLIANCE));
        long created = 0;
        for (Source source : Source.values()) {
            JsonNode job = imported(source, nation.extracts().get(source).file());
            JsonNode count = job.path("counts");
            created += count.path("created").asLong();
            counts.row(
                    source,
                    count.path("rows").asText(),
                    count.path("created").asText(),
                    count.path("updated").asText(),
                    count.path("unchanged").asText(),
                    count.path("historical").asText(),
                    count.path("rejected").asText(),
                    reasons(job));
        }
        out.println();
        counts.print(out);
        out.println();
        awaitAssessments(before + created);
    }

    private JsonNode imported(Source source, Path file) throws IOException {
        ServiceClient agency = country.importer(source == Source.WLKP ? "KEMENAKER" : source.name());
        ProgressBar bar = new ProgressBar(out, "import " + source + " (" + Files.size(file) / 1024 + " KiB)", terminal);
        bar.at(0);
        String location = agency.upload("/v1/imports?source=" + source, "text/csv", BodyPublishers.ofFile(file))
                .expect(202)
                .header("location")
                .orElseThrow();
        JsonNode job = Patience.until(PATIENCE, "the import of " + file, () -> {
            JsonNode now = agency.get(location).expect(200).json();
            bar.at(now.path("percent").asDouble() / 100);
            return now.path("finishedAt").isTextual() ? now : null;
        });
        if (!job.path("state").asText().equals("SUCCEEDED")) {
            throw new DemoException("The import of " + file + " failed: " + job.path("error"));
        }
        bar.done(job.path("counts").path("rows").asText() + " rows");
        return job;
    }

    /** Waits until all employers, and the newest changes of them, are assessed. */
    private void awaitAssessments(long employers) {
        ServiceClient registry = country.reader();
        ServiceClient compliance = country.inspector(Service.COMPLIANCE);
        ProgressBar bar = new ProgressBar(out, "assess every employer", terminal);
        Patience.until(PATIENCE, "the assessments", () -> {
            long assessed = assessed(compliance);
            bar.at(employers == 0 ? 1 : (double) assessed / employers);
            return assessed >= employers && newestAreAssessed(registry, compliance) ? Boolean.TRUE : null;
        });
        bar.done(NationReport.grouped(assessed(compliance)) + " employers");
    }

    private static long assessed(ServiceClient compliance) {
        return compliance
                .get("/v1/statistics")
                .expect(200)
                .json()
                .path("totals")
                .path("employers")
                .asLong();
    }

    private static boolean newestAreAssessed(ServiceClient registry, ServiceClient compliance) {
        JsonNode newest = registry.get("/v1/changes?limit=500&after=" + Math.max(0, lastChange(registry) - NEWEST))
                .expect(200)
                .json()
                .path("items");
        for (JsonNode change : newest) {
            JsonNode data = change.path("data");
            JsonNode assessment = compliance
                    .get("/v1/assessments/" + data.path("employerId").asText())
                    .json();
            if (assessment.path("employerVersion").asLong()
                    < data.path("version").asLong()) {
                return false;
            }
        }
        return true;
    }

    private static long lastChange(ServiceClient registry) {
        long last = 0;
        while (true) {
            JsonNode items = registry.get("/v1/changes?limit=500&after=" + last)
                    .expect(200)
                    .json()
                    .path("items");
            if (items.isEmpty()) {
                return last;
            }
            last = items.get(items.size() - 1).path("changeNumber").asLong();
        }
    }

    private static String reasons(JsonNode job) {
        StringBuilder reasons = new StringBuilder();
        job.path("errorsByCode").properties().forEach(code -> reasons.append(code.getKey())
                .append(' ')
                .append(code.getValue().asText())
                .append("  "));
        return reasons.toString().strip();
    }
}
