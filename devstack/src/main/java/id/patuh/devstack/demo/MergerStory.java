package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;

/** TMP2T follows the legal person when the registry merges employers, and goes back when the merger is undone. */
final class MergerStory {
    private static final String REASON = "Salah gabung: dua badan hukum";

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final Callers callers;
    private final PrintStream out;
    private final DemoClock clock;
    private final DemoEmployer employer;
    private final ServiceClient registry;

    MergerStory(Callers callers, PrintStream out, DemoEmployer employer) {
        this.callers = callers;
        this.out = out;
        this.clock = new DemoClock(callers);
        this.employer = employer;
        this.registry = callers.importer("KEMENAKER");
    }

    void tell() {
        DemoEmployer survivor = DemoEmployer.report(callers, "PT Sumber Pangan Nusantara");
        LookUpDesk itsLookUp = new LookUpDesk(callers, out, survivor.nib());
        itsLookUp.arrive();
        CaseDesk desk = new TrackA(callers, out, employer).imposed();
        out.println();
        out.println("  A second employer, " + survivor.name() + ", NIB:" + survivor.nib() + ", has no case.");
        itsLookUp.ask("before the merger", LookUpDesk.NOT_PARTICIPANT);
        Instant before = clock.now();
        clock.toMorningAfter(before.plus(TWO_WEEKS));
        String merger = merge(survivor);
        itsLookUp.ask("after the merger", LookUpDesk.BLOCKED);
        itsLookUp.askOf("at " + DemoClock.display(before) + ", before it", before);
        stands(desk);
        undo(survivor, merger);
        itsLookUp.ask("after the undoing", LookUpDesk.NOT_PARTICIPANT);
        new LookUpDesk(callers, out, employer.nib()).ask("still", LookUpDesk.BLOCKED);
        stands(desk);
    }

    private String merge(DemoEmployer survivor) {
        String path = "/v1/employers/" + survivor.id();
        String merger = registry.post(
                        path + "/merges",
                        tag(path),
                        Map.of(
                                "absorbedId",
                                employer.id(),
                                "effectiveOn",
                                clock.today().toString(),
                                "reason",
                                "Penggabungan menurut akta",
                                "evidence",
                                "AHU-0012345.AH.01.10.TAHUN 2026"))
                .expect(201)
                .json()
                .path("mergeId")
                .asText();
        out.println("  " + clock.today() + "  the registry merges " + employer.name() + " into " + survivor.name());
        return merger;
    }

    private void undo(DemoEmployer survivor, String merger) {
        String path = "/v1/employers/" + survivor.id() + "/merges/" + merger;
        registry.send(registry.request(path + "?reason=" + URLEncoder.encode(REASON, StandardCharsets.UTF_8))
                        .header("If-Match", tag(path))
                        .DELETE())
                .expect(204);
        out.println("  " + clock.today() + "  the merger is undone: " + REASON);
    }

    private void stands(CaseDesk desk) {
        out.println("  The case has " + desk.view().path("history").size() + " steps and is "
                + desk.view().path("state").asText() + ": no merger opens, stops or rewrites a case.");
    }

    private String tag(String path) {
        return registry.get(path).expect(200).header("etag").orElseThrow();
    }
}
