package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** The officer's and the service unit's desk: reads a case, acts on it, and prints the step. */
final class CaseDesk {

    private final Callers callers;
    private final DemoClock clock;
    private final PrintStream out;
    private final ServiceClient officer;
    private String location;

    CaseDesk(Callers callers, DemoClock clock, PrintStream out) {
        this.callers = callers;
        this.clock = clock;
        this.out = out;
        this.officer = callers.service(Service.SANCTIONS, "bpjs-tk-officer", "BPJS_TK", "demo-officer");
    }

    void open(Map<String, Object> body) {
        location =
                officer.post("/v1/cases", body).expect(201).header("location").orElseThrow();
        print("open");
    }

    void act(String action, Map<String, Object> body) {
        act(officer, action, body);
    }

    /** Verifies the claim, as another officer than the one who handed it in. */
    void verify(Map<String, Object> body) {
        act(
                callers.service(Service.SANCTIONS, "bpjs-tk-officer", "BPJS_TK", "demo-second-officer"),
                "verify-fulfilment",
                body);
    }

    private void act(ServiceClient person, String action, Map<String, Object> body) {
        person.post(location + "/actions/" + action, tag(person.get(location)), body)
                .expect(200);
        print(action);
    }

    /** Records the delivery of every document that still waits for one. */
    void deliver() {
        for (JsonNode document : view().path("documents")) {
            if (document.path("delivery").isNull()
                    && !document.path("kind").asText().matches("EXAMINATION_RESULT|FULFILMENT_STATEMENT")) {
                act("record-delivery", delivery(document.path("number").asText()));
            }
        }
    }

    void decide(String request, String role, String action, Map<String, Object> body) {
        String unit = request(request).path("unit").asText();
        ServiceClient person = callers.service(Service.SANCTIONS, role, unit, "demo-" + role);
        String path = "/v1/service-requests/" + request;
        person.post(path + "/actions/" + action, tag(person.get(path)), body).expect(200);
        print(action + " (" + role + " of " + unit + ")");
    }

    /** The unit's officer records that the employer received a document of the unit; a decision is in force from then on. */
    void deliverOfUnit(String request, String kind) {
        for (JsonNode document : view().path("documents")) {
            if (document.path("kind").asText().equals(kind)) {
                decide(
                        request,
                        "service-unit-officer",
                        "record-delivery",
                        delivery(document.path("number").asText()));
            }
        }
    }

    void payFine() {
        long open = view().path("fine").path("openIdr").asLong();
        act(
                "record-payment",
                Map.of("amountIdr", open, "paidOn", clock.today().toString(), "reference", "NTPN 7F00A1B2C3D4E5F6"));
    }

    String onlyRequest() {
        return view().path("requests").path(0).path("id").asText();
    }

    /** Moves the clock past every period that still runs for the employer. */
    void awaitEndOfPeriods() {
        Instant end = clock.now();
        for (JsonNode deadline : view().path("deadlines")) {
            boolean forEmployer = deadline.path("kind")
                    .asText()
                    .matches("WARNING_1_PERIOD|WARNING_2_PERIOD|FINE_WINDOW|NOTICE_PERIOD");
            if (deadline.path("state").asText().equals("RUNNING") && forEmployer) {
                Instant ends = Instant.parse(deadline.path("endsAt").asText());
                end = ends.isAfter(end) ? ends : end;
            }
        }
        clock.toMorningAfter(end);
    }

    private Map<String, Object> delivery(String document) {
        return Map.of(
                "documentNumber", document,
                "deliveredAt", clock.now().minusSeconds(1).toString(),
                "method", "COURIER",
                "receivedBy", "Budi Santoso, HRD",
                "proof", "resi 0142-7781");
    }

    private JsonNode request(String id) {
        for (JsonNode request : view().path("requests")) {
            if (request.path("id").asText().equals(id)) {
                return request;
            }
        }
        throw new DemoException("The case has no request " + id);
    }

    private JsonNode view() {
        return officer.get(location).expect(200).json();
    }

    private static String tag(Answer resource) {
        return resource.expect(200).header("etag").orElseThrow();
    }

    private void print(String action) {
        JsonNode now = view();
        String outcome =
                now.path("outcome").isTextual() ? " (" + now.path("outcome").asText() + ")" : "";
        out.printf(
                "  %s  %-50s -> %s%s%n",
                clock.today(), action, now.path("state").asText(), outcome);
    }
}
