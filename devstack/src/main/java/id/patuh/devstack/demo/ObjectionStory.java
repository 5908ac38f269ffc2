package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Person;

/** What an employer can do against TMP2T: objection, appeal, and what silence means. */
final class ObjectionStory {
    private static final String ANNUL = "ANNUL";

    private final TrackA track;
    private final DemoClock clock;
    private final LookUpDesk lookUp;

    ObjectionStory(Callers callers, PrintStream out, DemoEmployer employer) {
        this.track = new TrackA(callers, out, employer);
        this.clock = new DemoClock(callers);
        this.lookUp = new LookUpDesk(callers, out, employer.nib());
    }

    void tell() {
        CaseDesk desk = track.imposed();
        lookUp.ask("with TMP2T in force", LookUpDesk.BLOCKED);
        Instant inForce = clock.now();
        String unit = desk.unit(desk.onlyRequest());
        desk.act(Person.officerOf(unit), "file-objection", filing("decisionNumber", desk.newest("DECISION")));
        desk.act(Person.otherHeadOf(unit), "decide-admissibility", admissible(desk.newestRemedy()));
        desk.act(
                Person.otherHeadOf(unit),
                "decide-objection",
                Map.of(
                        "remedyId", desk.newestRemedy(),
                        "outcome", "REFUSED",
                        "reasons", "Bukti pendaftaran belum lengkap"));
        desk.deliverOfUnit(desk.onlyRequest(), "OBJECTION_DECISION");
        desk.act(Person.SUPERIOR, "file-appeal", filing("objectionId", desk.newestRemedy()));
        desk.act(Person.SUPERIOR, "decide-admissibility", admissible(desk.newestRemedy()));
        lookUp.ask("while the appeal is pending", LookUpDesk.BLOCKED);
        desk.awaitEndOf("APPEAL_DECISION");
        desk.awaitStep("DEEMED_GRANTED", "UU 30/2014 art. 78");
        lookUp.ask("after the silence of the superior", LookUpDesk.NOT_PARTICIPANT);
        lookUp.askOf("at " + DemoClock.display(inForce) + ", as is known now", inForce);
        lookUp.askAsKnown("at " + DemoClock.display(inForce) + ", as was known then", inForce);
    }

    private Map<String, Object> filing(String against, String what) {
        return Map.of(
                against,
                what,
                "filedOn",
                clock.today().toString(),
                "filedBy",
                "Budi Santoso, direktur",
                "grounds",
                "Seluruh pekerja telah terdaftar sebelum keputusan ditetapkan",
                "relief",
                Map.of("kind", ANNUL));
    }

    private static Map<String, Object> admissible(String remedy) {
        return Map.of(
                "remedyId", remedy,
                "party", true,
                "inTime", true,
                "concrete", true,
                "signed", true,
                "reasons", "Diajukan oleh direktur dalam tenggang waktu dan ditandatangani");
    }
}
