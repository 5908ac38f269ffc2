package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.demo.stage.Polling;

/** A licensing system that asks whether an employer may be served. */
final class LookUpDesk {
    static final String SERVICE = "BUSINESS_LICENCE";
    static final String BLOCKED = "BLOCKED";
    static final String CLEAR = "CLEAR";
    static final String NOT_PARTICIPANT = "NOT_PARTICIPANT";

    /** Answers while the employer or its assessment are still on their way. */
    private static final Set<String> NOT_ARRIVED = Set.of("UNKNOWN", "INCONCLUSIVE");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServiceClient licensing;
    private final PrintStream out;
    private final String identifier;

    LookUpDesk(Callers callers, PrintStream out, String nib) {
        this.licensing = callers.licensing();
        this.out = out;
        this.identifier = "NIB:" + nib;
    }

    /** Waits until the number is known and assessed. */
    void arrive() {
        Polling.until(PATIENCE, "the look-up to know " + identifier, () -> {
            JsonNode now = answer("");
            return NOT_ARRIVED.contains(now.path("status").asText()) ? null : now;
        });
    }

    /** Asks until the answer is the one that the step before leads to, and prints it. */
    void ask(String when, String expected) {
        out.println();
        print(when, Polling.until(PATIENCE, "the look-up to answer " + expected, () -> {
            JsonNode now = answer("");
            return now.path("status").asText().equals(expected) ? now : null;
        }));
    }

    /** Prints what was in force at a moment past, as known now. */
    void askOf(String when, Instant at) {
        print(when, answer("&at=" + at));
    }

    /** Prints what was answered at a moment past. */
    void askAsKnown(String when, Instant at) {
        print(when, answer("&at=" + at + "&knownAt=" + at));
    }

    private JsonNode answer(String more) {
        return licensing
                .get("/v1/service-blocks/check?service=" + SERVICE + "&identifier=" + identifier + more)
                .expect(200)
                .json();
    }

    private void print(String when, JsonNode answer) {
        out.println("  >> May " + identifier + " be served (" + SERVICE + "), " + when + "?  "
                + answer.path("status").asText() + detail(answer));
        out.println();
    }

    private static String detail(JsonNode answer) {
        return switch (answer.path("status").asText()) {
            case BLOCKED ->
                ", by decision " + answer.path("decisionNumber").asText() + " of "
                        + answer.path("unit").asText() + " since "
                        + DemoClock.display(answer.path("since"));
            case NOT_PARTICIPANT -> ", missing " + Figures.list(answer.path("missingProgrammes"));
            default -> "";
        };
    }
}
