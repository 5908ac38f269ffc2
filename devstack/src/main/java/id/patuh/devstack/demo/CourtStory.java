package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Person;

/** Orders of an administrative court, carried out as written. */
final class CourtStory {
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final TrackA track;
    private final DemoClock clock;
    private final LookUpDesk lookUp;

    CourtStory(Callers callers, PrintStream out, DemoEmployer employer) {
        this.track = new TrackA(callers, out, employer);
        this.clock = new DemoClock(callers);
        this.lookUp = new LookUpDesk(callers, out, employer.nib());
    }

    void tell() {
        CaseDesk desk = track.imposed();
        Instant inForce = clock.now();
        lookUp.ask("with TMP2T in force", LookUpDesk.BLOCKED);
        later();
        order(desk, "31/G/2026/PTUN.JKT", "SUSPEND", false);
        Instant suspended = clock.now();
        lookUp.ask("while the court examines it", LookUpDesk.NOT_PARTICIPANT);
        later();
        order(desk, "31/G/2026/PTUN.JKT-B", "RESUME", true);
        lookUp.ask("after the suspension", LookUpDesk.BLOCKED);
        later();
        order(desk, "112/B/2026/PTTUN.JKT", "ANNUL", true);
        lookUp.ask("after the annulment", LookUpDesk.NOT_PARTICIPANT);
        lookUp.askOf("at " + DemoClock.display(inForce) + ", as is known now", inForce);
        lookUp.askAsKnown("at " + DemoClock.display(inForce) + ", as was known then", inForce);
        lookUp.askAsKnown("at " + DemoClock.display(suspended) + ", as was known then", suspended);
    }

    private void order(CaseDesk desk, String number, String effect, boolean finalOrder) {
        Map<String, Object> order = new HashMap<>();
        order.put("court", "PTUN Jakarta");
        order.put("number", number);
        order.put("date", clock.today().toString());
        order.put("effect", effect);
        if (finalOrder) {
            order.put("finalOn", clock.today().toString());
        }
        String request = desk.onlyRequest();
        desk.decide(Person.officerOf(desk.unit(request)), request, "record-court-order", order);
    }

    private void later() {
        clock.toMorningAfter(clock.now().plus(TWO_WEEKS));
    }
}
