package id.patuh.devstack.demo.field;

import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Figures;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.demo.stage.Polling;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.terminal.TextTable;

/** One visit, from the letter of assignment to the signed record, and the case that it proposes. */
public final class VisitStory {
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final int DAYS_TO_CURE = 14;
    private static final String LAW = "PP 86/2013 art. 13";

    /** A photograph of one pixel. */
    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Callers callers;
    private final PrintStream out;
    private final FieldOffice office;
    private final DemoClock clock;
    private final JsonNode planned;
    private final String path;

    /**
     * The story of a visit that was published.
     *
     * @param planned the visit as the plan has it
     */
    public VisitStory(Callers callers, PrintStream out, FieldOffice office, JsonNode planned) {
        this.callers = callers;
        this.out = out;
        this.office = office;
        this.clock = new DemoClock(callers);
        this.planned = planned;
        this.path = "/v1/visits/" + planned.path("visitId").asText();
    }

    /** Takes every step of the visit and prints it, then what was found and what is proposed. */
    public void tell() {
        ServiceClient supervisor = callers.service(Service.COMPLIANCE, Person.SUPERVISOR);
        JsonNode visit = supervisor.get(path).expect(200).json();
        FieldOfficer lead = office.officer(visit.path("leadId").asText());
        ServiceClient leading = client(lead);
        out.println();
        out.println("  The employer: " + planned.path("name").asText() + ", "
                + planned.path("scale").asText() + "; " + lead.name() + " leads the team.");
        act(supervisor, "assign", Map.of(), "supervisor");
        clock.toMorningAfter(LocalDate.parse(planned.path("date").asText())
                .atStartOfDay(DemoClock.JAKARTA)
                .toInstant());
        act(leading, "start", Map.of(), lead.shortName());
        String photograph = attach(leading);
        print("attach", lead.shortName(), "photograph " + photograph.substring(0, 12) + "…");
        report(leading, photograph);
        print("report", lead.shortName(), LAW);
        sign(visit, lead);
        act(leading, "close", Map.of(), lead.shortName());
        papers(leading);
        findings(leading.get(path).expect(200).json().path("findings"));
        proposals();
    }

    private ServiceClient client(FieldOfficer officer) {
        return callers.service(Service.COMPLIANCE, officer.person());
    }

    private void act(ServiceClient who, String action, Map<String, Object> body, String name) {
        who.post(path + "/actions/" + action, body).expect(200);
        print(action, name, LAW);
    }

    private void print(String action, String who, String remark) {
        String state = callers.service(Service.COMPLIANCE, Person.SUPERVISOR)
                .get(path)
                .expect(200)
                .json()
                .path("state")
                .asText();
        out.printf("  %s  %-10s %-18s %-14s %s%n", clock.today(), action, who, state, remark);
    }

    private String attach(ServiceClient lead) {
        String boundary = "demo-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pintu.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return lead.upload(
                        path + "/attachments",
                        "multipart/form-data; boundary=" + boundary,
                        BodyPublishers.ofByteArrays(List.of(head, PHOTOGRAPH, tail)))
                .expect(201)
                .json()
                .path("sha256")
                .asText();
    }

    /** The team finds what the records made suspect. */
    private void report(ServiceClient lead, String photograph) {
        JsonNode assessment = callers.inspector(Service.COMPLIANCE)
                .get("/v1/assessments/" + planned.path("employerId").asText())
                .expect(200)
                .json();
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode ground : lead.get(path).expect(200).json().path("checklist")) {
            if (ground.path("suspected").asBoolean()) {
                items.add(item(ground, assessment, items.isEmpty() ? photograph : null));
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("reportId", UUID.randomUUID().toString());
        report.put("recordedAt", clock.now().toString());
        report.put("outcome", "MET");
        report.put("items", items);
        lead.put(path + "/report", report).expect(201);
    }

    private Map<String, Object> item(JsonNode ground, JsonNode assessment, String photograph) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("ground", ground.path("ground").asText());
        item.put("agency", ground.path("agency").asText());
        item.put("result", "FOUND");
        for (JsonNode finding : assessment.path("findings")) {
            if (finding.path("code").equals(ground.path("ground"))
                    && finding.path("agency").equals(ground.path("agency"))
                    && finding.path("workersAffected").isNumber()) {
                item.put("workers", finding.path("workersAffected").asLong());
            }
        }
        if (photograph != null) {
            item.put("exposureIdr", assessment.path("exposureIdr").asLong());
            item.put("attachments", List.of(photograph));
        }
        item.put("agreedDeadline", clock.today().plusDays(DAYS_TO_CURE).toString());
        return item;
    }

    /** The lead first, who says that the employer signed, then one of each BPJS. */
    private void sign(JsonNode visit, FieldOfficer lead) {
        client(lead)
                .post(path + "/actions/sign", Map.of("employer", Map.of("signed", true, "name", "Budi Santoso")))
                .expect(200);
        print("sign", lead.shortName(), "and the employer");
        for (JsonNode member : visit.path("members")) {
            if (!member.path("agency").asText().equals("KEMENAKER")) {
                FieldOfficer officer = office.officer(member.path("officerId").asText());
                client(officer).post(path + "/actions/sign", Map.of()).expect(200);
                print(
                        "sign",
                        officer.shortName(),
                        "for " + member.path("agency").asText());
            }
        }
    }

    private void papers(ServiceClient lead) {
        out.println("  Surat tugas and berita acara, PDF/A: " + size(lead.get(path + "/assignment")) + " and "
                + size(lead.get(path + "/record")) + " KiB");
    }

    private static int size(Answer paper) {
        return paper.expect(200).raw().length / 1024;
    }

    private void findings(JsonNode findings) {
        out.println();
        TextTable table = new TextTable("found", "agency", "workers", "Rp a month missing", "agreed until");
        findings.forEach(finding -> table.row(
                finding.path("ground").asText(),
                finding.path("agency").asText(),
                finding.path("workers").isNumber() ? Figures.number(finding.path("workers")) : "-",
                finding.path("exposureIdr").isNumber() ? Figures.number(finding.path("exposureIdr")) : "-",
                finding.path("agreedDeadline").asText()));
        table.print(out);
    }

    private void proposals() {
        JsonNode proposal = Polling.until(SECONDS, "the case that the visit proposes", this::proposal);
        out.println();
        out.println("  sanctions-service proposes a case to "
                + proposal.path("agency").asText() + " for " + Figures.list(proposal.path("programmes"))
                + "; a person decides:");
        TextTable table = new TextTable("ground", "evidence");
        proposal.path("grounds")
                .forEach(ground -> table.row(
                        ground.path("code").asText(),
                        evidence(ground.path("evidence").asText())));
        table.print(out);
    }

    private JsonNode proposal() {
        String list = "/v1/proposals?employerId=" + planned.path("employerId").asText();
        for (JsonNode proposal : callers.service(Service.SANCTIONS, Person.OFFICER)
                .get(list)
                .expect(200)
                .json()
                .path("items")) {
            if (path.endsWith("/" + proposal.path("visitId").asText())) {
                return proposal;
            }
        }
        return null;
    }

    /** Without the id of the visit. */
    private static String evidence(String text) {
        return text.replaceAll(", kunjungan .*", "");
    }
}
