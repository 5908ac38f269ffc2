package id.patuh.devstack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.terminal.TextTable;

/** One large employer that registered nobody: from the opened case to TMP2T and, once it has registered, back. */
final class SanctionWalk {

    private final Callers callers;
    private final PrintStream out;
    private final DemoEmployer employer;

    SanctionWalk(Callers callers, PrintStream out, DemoEmployer employer) {
        this.callers = callers;
        this.out = out;
        this.employer = employer;
    }

    void walk() throws IOException {
        JsonNode view = employer.view();
        out.println();
        out.println("  The employer: " + employer.name() + ", at home in "
                + region(view.path("regionCode").asText()) + ", "
                + view.path("workforce").path("workers").asText() + " workers at "
                + view.path("workplaces").path("open").asText() + " workplaces, NIB:" + employer.nib());
        try (EventWatcher events = new EventWatcher(callers.bootstrapServers())) {
            TrackA track = new TrackA(callers, out, employer);
            LookUpDesk lookUp = new LookUpDesk(callers, out, employer.nib());
            lookUp.ask("before", LookUpDesk.NOT_PARTICIPANT);
            CaseDesk desk = track.imposed();
            lookUp.ask("with TMP2T in force", LookUpDesk.BLOCKED);
            track.backToCompliance(desk, Person.OFFICER, Person.SECOND_OFFICER);
            lookUp.ask("after the revocation", LookUpDesk.CLEAR);
            print(events.about(employer.id()));
        }
    }

    private static String region(String code) {
        return Regions.find(code).map(Region::name).orElse(code);
    }

    private void print(List<EventWatcher.Seen> events) {
        out.println("  Seen on Kafka about this employer:");
        TextTable table = new TextTable("topic", "version", "what");
        for (EventWatcher.Seen event : events) {
            table.row(event.topic(), event.data().path("version").asText(), what(event.data()));
        }
        table.print(out);
    }

    private static String what(JsonNode data) {
        if (data.has("action")) {
            return data.path("action").asText() + " -> " + data.path("state").asText();
        }
        if (data.has("blocks")) {
            JsonNode block = data.path("blocks").path(0);
            return block.path("service").asText()
                    + time(block.path("inForceFrom"), ", in force from ", ", not in force yet")
                    + time(block.path("endedAt"), ", ended ", "");
        }
        if (data.has("class")) {
            return data.path("class").asText() + ", score " + data.path("score").asText();
        }
        return Figures.count(data.path("coverage").size(), "programme") + " covered";
    }

    private static String time(JsonNode instant, String before, String without) {
        return instant.isNull() ? without : before + DemoClock.display(instant);
    }
}
