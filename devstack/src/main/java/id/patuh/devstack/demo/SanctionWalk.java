package id.patuh.devstack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** One large employer that registered nobody: from the opened case to TMP2T and, once it has registered, back. */
final class SanctionWalk {

    /** Answers while the employer or its assessment are still on their way. */
    private static final Set<String> NOT_ARRIVED = Set.of("UNKNOWN", "INCONCLUSIVE");

    private static final String SERVICE = "BUSINESS_LICENCE";
    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT", "JP");

    private final Callers callers;
    private final PrintStream out;
    private final DemoClock clock;
    private final CaseDesk desk;
    private final Registration registration;
    private final JsonNode employer;
    private final String employerId;

    /** The road of one employer, given as the registry shows it. */
    SanctionWalk(Callers callers, PrintStream out, JsonNode employer) {
        this.callers = callers;
        this.out = out;
        this.clock = new DemoClock(callers);
        this.desk = new CaseDesk(callers, clock, out);
        this.registration = new Registration(callers, clock);
        this.employer = employer;
        this.employerId = employer.path("employerId").asText();
    }

    void walk() throws IOException {
        out.println();
        out.println("  The employer: " + employer.path("name").asText() + ", at home in "
                + employer.path("regionCode").asText() + ", "
                + employer.path("workforce").path("workers").asText() + " workers at "
                + employer.path("workplaces").path("open").asText() + " workplaces, " + identifier());
        try (EventWatcher events = new EventWatcher(callers.bootstrapServers())) {
            lookUp("before");
            toTheFine();
            String request = toTheDecision();
            lookUp("with TMP2T in force");
            backToCompliance(request);
            lookUp("after the revocation");
            print(events.about(employerId));
        }
    }

    private void toTheFine() {
        desk.open(Map.of(
                "employerId",
                employerId,
                "agency",
                "BPJS_TK",
                "programmes",
                PROGRAMMES,
                "grounds",
                List.of(Map.of(
                        "code",
                        "REG_SELF_WORKER",
                        "evidence",
                        "LHP-031/2026",
                        "findings",
                        List.of("Pemberi kerja belum mendaftarkan diri dan pekerjanya"),
                        "date",
                        clock.today().toString()))));
        desk.act(
                "confirm-examination",
                Map.of(
                        "result",
                        "Tidak ada pekerja yang terdaftar",
                        "examinedOn",
                        clock.today().toString()));
        for (int warning = 1; warning <= 2; warning++) {
            desk.act("issue-warning", Map.of("demand", "Daftarkan perusahaan dan seluruh pekerja"));
            desk.deliver();
            desk.awaitEndOfPeriods();
        }
        desk.act("impose-fine", Map.of("basis", List.of(basis())));
        desk.deliver();
        desk.awaitEndOfPeriods();
    }

    private Map<String, Object> basis() {
        JsonNode assessment = callers.inspector(Service.COMPLIANCE)
                .get("/v1/assessments/" + employerId)
                .expect(200)
                .json();
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return Map.of(
                "programme",
                "JHT",
                "fromMonth",
                last.minusMonths(1).toString(),
                "throughMonth",
                last.toString(),
                "contributionIdr",
                Math.max(1, assessment.path("exposureIdr").asLong()) * 2);
    }

    private String toTheDecision() {
        desk.act(
                "request-tmp2t",
                Map.of(
                        "services", List.of(Map.of("service", SERVICE)),
                        "coordination",
                                Map.of(
                                        "date",
                                        clock.today().toString(),
                                        "summary",
                                        "Rapat koordinasi dengan Disnaker dan DPMPTSP")));
        String request = desk.onlyRequest();
        desk.deliver();
        desk.decide(request, "service-unit-officer", "notice-intent", Map.of("reasons", "Denda tidak dibayar"));
        desk.deliverOfUnit(request, "INTENT_NOTICE");
        desk.awaitEndOfPeriods();
        desk.decide(
                request,
                "service-unit-head",
                "impose",
                Map.of("reasons", "Kewajiban tidak dipenuhi setelah dua teguran dan denda"));
        desk.deliverOfUnit(request, "DECISION");
        return request;
    }

    private void backToCompliance(String request) {
        registration.registerEverywhere(employerId, employer.path("workforce"));
        out.println("  " + clock.today() + "  the employer registers all workers in JKK, JKM, JHT, JP and JKN");
        desk.payFine();
        String today = clock.today().toString();
        desk.act(
                "claim-fulfilment",
                Map.of(
                        "proofs",
                        List.of(Map.of("kind", "PROOF_OF_REGISTRATION", "reference", "SERT-88/2026", "date", today))));
        desk.verify(Map.of(
                "conditions",
                List.of(Map.of("condition", "REGISTERED", "fulfilled", true, "evidence", "SERT-88/2026"))));
        desk.decide(request, "service-unit-head", "revoke", Map.of("reasons", "Kewajiban telah dipenuhi"));
    }

    private void lookUp(String when) {
        ServiceClient licensing = callers.licensing();
        String path = "/v1/service-blocks/check?service=" + SERVICE + "&identifier=" + identifier();
        boolean expectClear = when.startsWith("after");
        JsonNode answer = Polling.until(Duration.ofSeconds(30), "the look-up to follow", () -> {
            JsonNode now = licensing.get(path).expect(200).json();
            boolean stale = NOT_ARRIVED.contains(now.path("status").asText())
                    || expectClear && !now.path("status").asText().equals("CLEAR");
            return stale ? null : now;
        });
        out.println();
        out.println("  >> May " + identifier() + " be served (" + SERVICE + "), " + when + "?  "
                + answer.path("status").asText() + detail(answer));
        out.println();
    }

    private static String detail(JsonNode answer) {
        return switch (answer.path("status").asText()) {
            case "BLOCKED" ->
                ", by decision " + answer.path("decisionNumber").asText() + " of "
                        + answer.path("unit").asText() + " since "
                        + DemoClock.display(answer.path("since"));
            case "NOT_PARTICIPANT" -> ", missing " + NationReport.list(answer.path("missingProgrammes"));
            default -> "";
        };
    }

    private String identifier() {
        for (JsonNode identifier : employer.path("identifiers")) {
            if (identifier.path("type").asText().equals("NIB")) {
                return "NIB:" + identifier.path("value").asText();
            }
        }
        throw new DemoException("The employer of the demo has no NIB: " + employer);
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
        return NationReport.count(data.path("coverage").size(), "programme") + " covered";
    }

    private static String time(JsonNode instant, String before, String without) {
        return instant.isNull() ? without : before + DemoClock.display(instant);
    }
}
