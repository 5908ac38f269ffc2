package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.demo.stage.Polling;
import id.patuh.devstack.stack.Service;

/** The desks of a case: each person reads it, acts on it, and the step is printed with who took it and by which article. */
final class CaseDesk {
    private static final String OPEN = "open";
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final Callers callers;
    private final DemoClock clock;
    private final PrintStream out;
    private final LawBook law;
    private final String location;

    private CaseDesk(Callers callers, DemoClock clock, PrintStream out, LawBook law, String location) {
        this.callers = callers;
        this.clock = clock;
        this.out = out;
        this.law = law;
        this.location = location;
    }

    /** Opens a case. */
    static CaseDesk open(Callers callers, PrintStream out, Person person, Map<String, Object> body) {
        ServiceClient client = callers.service(Service.SANCTIONS, person);
        String location =
                client.post("/v1/cases", body).expect(201).header("location").orElseThrow();
        CaseDesk desk = new CaseDesk(callers, new DemoClock(callers), out, new LawBook(client), location);
        desk.print(OPEN, person);
        return desk;
    }

    /** Another case. */
    CaseDesk of(String id) {
        return new CaseDesk(callers, clock, out, law, "/v1/cases/" + id);
    }

    void act(Person person, String action, Map<String, Object> body) {
        send(person, location, action, body);
    }

    /** Acts on a service request of the case. */
    void decide(Person person, String request, String action, Map<String, Object> body) {
        send(person, "/v1/service-requests/" + request, action, body);
    }

    private void send(Person person, String path, String action, Map<String, Object> body) {
        ServiceClient client = callers.service(Service.SANCTIONS, person);
        client.post(path + "/actions/" + action, tag(client.get(path)), body).expect(200);
        print(action, person);
    }

    /** Records that the newest document of a kind was received. */
    void deliver(Person person, String kind) {
        act(person, "record-delivery", delivery(newest(kind)));
    }

    /** The unit's officer records that the employer received a document of the unit; a decision is in force from then on. */
    void deliverOfUnit(String request, String kind) {
        decide(Person.officerOf(unit(request)), request, "record-delivery", delivery(newest(kind)));
    }

    void payFine() {
        long open = view().path("fine").path("openIdr").asLong();
        act(
                Person.OFFICER,
                "record-payment",
                Map.of(
                        "amountIdr",
                        open,
                        "paidOn",
                        clock.today().toString(),
                        "reference",
                        "NTPN " + String.format("%016X", clock.now().toEpochMilli())));
    }

    String onlyRequest() {
        return view().path("requests").path(0).path("id").asText();
    }

    /** The unit that a request was sent to. */
    String unit(String request) {
        for (JsonNode found : view().path("requests")) {
            if (found.path("id").asText().equals(request)) {
                return found.path("unit").asText();
            }
        }
        throw new DemoException("The case has no request " + request);
    }

    /** Number of the newest document of a kind. */
    String newest(String kind) {
        String number = null;
        for (JsonNode document : view().path("documents")) {
            number = document.path("kind").asText().equals(kind)
                    ? document.path("number").asText()
                    : number;
        }
        if (number == null) {
            throw new DemoException("The case has no document " + kind);
        }
        return number;
    }

    /** Id of the newest objection or appeal. */
    String newestRemedy() {
        JsonNode remedies = view().path("remedies");
        return remedies.path(remedies.size() - 1).path("id").asText();
    }

    /** Moves the clock past the newest period of a kind, and waits for what its end brings. */
    void awaitEndOf(String clockKind) {
        Instant end = clock.now();
        for (JsonNode deadline : view().path("deadlines")) {
            if (deadline.path("kind").asText().equals(clockKind)) {
                end = Instant.parse(deadline.path("endsAt").asText());
            }
        }
        clock.toMorningAfter(end);
    }

    /** Waits until the service itself took a step, and prints it with the article that it rests on. */
    void awaitStep(String action, String article) {
        Polling.until(SECONDS, "the step " + action, () -> {
            for (JsonNode past : view().path("history")) {
                if (past.path("action").asText().equals(action)) {
                    return past;
                }
            }
            return null;
        });
        print(action, "the service itself", article);
    }

    JsonNode view() {
        return callers.service(Service.SANCTIONS, Person.OFFICER)
                .get(location)
                .expect(200)
                .json();
    }

    private Map<String, Object> delivery(String document) {
        return Map.of(
                "documentNumber", document,
                "deliveredAt", clock.now().minusSeconds(1).toString(),
                "method", "COURIER",
                "receivedBy", "Budi Santoso, HRD",
                "proof", "resi 0142-7781");
    }

    private static String tag(Answer resource) {
        return resource.expect(200).header("etag").orElseThrow();
    }

    private void print(String action, Person person) {
        print(action, person.toString(), law.of(action));
    }

    private void print(String action, String person, String article) {
        JsonNode now = view();
        out.printf(
                "  %s  %-20s %-34s %-34s %s%n",
                clock.today(), action, person, state(now) + result(now, action), article);
    }

    private static String state(JsonNode now) {
        String outcome =
                now.path("outcome").isTextual() ? " (" + now.path("outcome").asText() + ")" : "";
        return now.path("state").asText() + outcome;
    }

    /** What the newest step of an action came to, where the state of the case does not say it: an outcome, or the effect of an order. */
    static String result(JsonNode view, String action) {
        String result = "";
        for (JsonNode past : view.path("history")) {
            if (past.path("action").asText().equals(action)) {
                JsonNode detail = past.path("detail");
                String said =
                        detail.path("outcome").asText(detail.path("effect").asText());
                result = said.isEmpty() ? "" : ", " + said;
            }
        }
        return result;
    }
}
