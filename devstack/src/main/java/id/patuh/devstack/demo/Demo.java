package id.patuh.devstack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.field.FieldOffice;
import id.patuh.devstack.demo.field.VisitStory;
import id.patuh.devstack.demo.field.WeekPlan;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.nation.NationSummary;
import id.patuh.devstack.nation.SyntheticNation;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.Workspace;

/** What {@code ./patuh demo} shows; a client of the public API like any other. */
public final class Demo {

    private static final int PRIORITIES = 10;

    private final Workspace workspace;
    private final PrintStream out;
    private final boolean terminal;

    /**
     * A demo on a stack that is up.
     *
     * @param terminal whether progress may redraw itself
     */
    public Demo(Workspace workspace, PrintStream out, boolean terminal) {
        this.workspace = workspace;
        this.out = out;
        this.terminal = terminal;
    }

    /** Generates, imports, reports, and walks the road of one sanction. */
    public void run(long size, long seed) throws IOException {
        Instant begin = Instant.now();
        Callers callers = new Callers(workspace);
        head("1. A synthetic nation of " + Figures.grouped(size) + " employers (seed " + seed + ")");
        NationSummary nation =
                SyntheticNation.generate(workspace.state().resolve("demo"), size, seed, new DemoClock(callers).today());
        EmployerFeed employers = new NationImport(callers, out, terminal).run(nation);
        head("2. An employer is more than one door");
        new DoorsReport(callers, out).print(employers);
        NationReport report = new NationReport(callers, out);
        head("3. The map: who is not compliant, by province");
        report.map();
        head("4. The first ten employers to visit, and why");
        report.priorities(PRIORITIES);
        JsonNode employer = employer(callers, nation);
        inspections(callers, employer.path("employerId").asText());
        head("7. One employer, from first warning to TMP2T and back");
        new SanctionWalk(callers, out, DemoEmployer.of(employer)).walk();
        head("8. Two employers that are one, and a report that was wrong");
        RecordsDesk records = new RecordsDesk(callers, out);
        records.mergeTwoEmployers();
        records.correctAReport(employer.path("employerId").asText());
        head("Done after " + Duration.between(begin, Instant.now()).toSeconds() + " s");
    }

    /** Tells one case about a new employer. */
    public void tell(CaseStory story) {
        Callers callers = new Callers(workspace);
        head(story.title());
        DemoEmployer employer = DemoEmployer.report(callers, story.employer());
        out.println();
        out.println("  The employer: " + employer.name() + ", NIB:" + employer.nib() + ", "
                + employer.view().path("workforce").path("workers").asText() + " workers, none of them registered");
        LookUpDesk lookUp = new LookUpDesk(callers, out, employer.nib());
        lookUp.arrive();
        lookUp.ask("before", LookUpDesk.NOT_PARTICIPANT);
        story.tell(callers, out, employer);
    }

    private void inspections(Callers callers, String but) {
        FieldOffice office = FieldOffice.open(callers);
        head("5. Next week's visits in " + office.name());
        Optional<JsonNode> visit = new WeekPlan(callers, out, office).publish(but);
        head("6. One visit, from surat tugas to the signed record");
        if (visit.isEmpty()) {
            out.println("  No employer to visit.");
        } else {
            new VisitStory(callers, out, office, visit.get()).tell();
        }
    }

    private static JsonNode employer(Callers callers, NationSummary nation) {
        ServiceClient registry = callers.inspector(Service.REGISTRY);
        JsonNode found = registry.get(
                        "/v1/employers?identifier=NIB:" + nation.target().nib())
                .expect(200)
                .json()
                .path("items")
                .path(0);
        if (!found.path("coverage").isEmpty()) {
            throw new DemoException("The employer that the demo takes to TMP2T registered in an earlier demo."
                    + " Run ./patuh demo --fresh to start over, or use another --seed.");
        }
        return found;
    }

    private void head(String title) {
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
    }
}
