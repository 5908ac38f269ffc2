package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.util.Map;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.stack.Service;

/** Track B: report to the inspector, two notes, recommendation, TMP2T, and back after performance. */
final class TrackBStory {
    private final TrackA track;
    private final DemoClock clock;
    private final LookUpDesk lookUp;
    private final ServiceClient inspector;
    private final PrintStream out;
    private final DemoEmployer employer;

    TrackBStory(Callers callers, PrintStream out, DemoEmployer employer) {
        this.track = new TrackA(callers, out, employer);
        this.clock = new DemoClock(callers);
        this.lookUp = new LookUpDesk(callers, out, employer.nib());
        this.inspector = callers.inspector(Service.SANCTIONS);
        this.out = out;
        this.employer = employer;
    }

    void tell() {
        CaseDesk ofBpjs = track.toTheFine();
        ofBpjs.act(
                Person.OFFICER,
                "report-to-inspector",
                Map.of("reasons", "Pekerja belum didaftarkan walaupun denda telah dikenakan"));
        out.println();
        out.println("  The case of BPJS Ketenagakerjaan stays open beside that of the inspector:");
        out.println();
        CaseDesk inspection = ofBpjs.of(inspection());
        inspection.act(
                Person.INSPECTOR,
                "confirm-examination",
                Map.of(
                        "result",
                        "Tidak ada pekerja yang terdaftar",
                        "examinedOn",
                        clock.today().toString()));
        note(inspection, "NOTE_1");
        note(inspection, "NOTE_2");
        inspection.act(
                Person.INSPECTOR,
                "report-noncompliance",
                Map.of("summary", "Nota pemeriksaan I dan II tidak dilaksanakan"));
        inspection.act(Person.SUPERVISOR, "recommend", Map.of("reasons", "Laporan lengkap, kewajiban tidak dipenuhi"));
        track.toTheDecision(inspection, Person.SUPERVISOR);
        lookUp.ask("with TMP2T in force", LookUpDesk.BLOCKED);
        track.backToCompliance(inspection, Person.INSPECTOR, Person.SECOND_INSPECTOR);
        lookUp.ask("after the revocation", LookUpDesk.CLEAR);
        out.println("  What the employer still owes in the case of BPJS Ketenagakerjaan:");
        out.println();
        ofBpjs.payFine();
        ofBpjs.act(Person.OFFICER, "record-performance", Map.of("evidence", "DOCUMENT", "document", "SERT-88/2026"));
    }

    private void note(CaseDesk inspection, String kind) {
        inspection.act(
                Person.INSPECTOR,
                "issue-note",
                Map.of(
                        "findings", "240 pekerja belum didaftarkan",
                        "demand", "Daftarkan perusahaan dan seluruh pekerja"));
        inspection.deliver(Person.INSPECTOR, kind);
        inspection.awaitEndOf(kind + "_PERIOD");
    }

    private String inspection() {
        return inspector
                .get("/v1/cases?agency=KEMENAKER&employerId=" + employer.id())
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
