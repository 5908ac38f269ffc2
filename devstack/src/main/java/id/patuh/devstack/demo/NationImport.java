package id.patuh.devstack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.demo.stage.Polling;
import id.patuh.devstack.nation.NationSummary;
import id.patuh.devstack.nation.Source;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.terminal.ProgressBar;
import id.patuh.devstack.terminal.TextTable;

/** The three agencies hand in their extracts, and compliance-service works through what the registry publishes. */
final class NationImport {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** How long the feed must stay as it is before everything is taken to be in it. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Callers callers;
    private final PrintStream out;
    private final boolean terminal;

    NationImport(Callers callers, PrintStream out, boolean terminal) {
        this.callers = callers;
        this.out = out;
        this.terminal = terminal;
    }

    /** Imports the three files and waits until everything is assessed. */
    EmployerFeed run(NationSummary nation) throws IOException {
        TextTable counts = new TextTable(
                "extract", "rows", "created", "updated", "unchanged", "into history", "rejected", "reasons");
        for (Source source : Source.values()) {
            JsonNode job = imported(source, nation.extracts().get(source).file());
            JsonNode count = job.path("counts");
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
        return assessedEmployers();
    }

    private JsonNode imported(Source source, Path file) throws IOException {
        ServiceClient agency = callers.importer(source == Source.WLKP ? "KEMENAKER" : source.name());
        ProgressBar bar = new ProgressBar(out, "import " + source + " (" + Files.size(file) / 1024 + " KiB)", terminal);
        bar.at(0);
        String location = agency.upload("/v1/imports?source=" + source, "text/csv", BodyPublishers.ofFile(file))
                .expect(202)
                .header("location")
                .orElseThrow();
        JsonNode job = Polling.until(PATIENCE, "the import of " + file, () -> {
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
    private EmployerFeed assessedEmployers() {
        EmployerFeed feed = new EmployerFeed(callers.reader());
        ServiceClient compliance = callers.inspector(Service.COMPLIANCE);
        ProgressBar bar = new ProgressBar(out, "assess every employer", terminal);
        Instant[] grew = {Instant.now()};
        Polling.until(PATIENCE, "the assessments", () -> {
            grew[0] = feed.follow() ? Instant.now() : grew[0];
            long assessed = assessed(compliance);
            long employers = feed.active().size();
            bar.at(employers == 0 ? 1 : (double) assessed / employers);
            boolean quiet = grew[0].plus(QUIET).isBefore(Instant.now());
            return quiet && assessed >= employers && newestAreAssessed(feed, compliance) ? Boolean.TRUE : null;
        });
        bar.done(Figures.grouped(assessed(compliance)) + " employers");
        return feed;
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

    private static boolean newestAreAssessed(EmployerFeed feed, ServiceClient compliance) {
        for (EmployerFeed.Employer employer : feed.newest()) {
            JsonNode assessment =
                    compliance.get("/v1/assessments/" + employer.id()).json();
            if (employer.active() && assessment.path("employerVersion").asLong() < employer.version()) {
                return false;
            }
        }
        return true;
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
