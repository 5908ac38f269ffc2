package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** One employer through all three services: from its report to a plan, a visit, the signed record and the case that it proposes. */
@TestInstance(Lifecycle.PER_CLASS)
class VisitChainIT {
    private static final String REGENCY = "9119";
    private static final String PROVINCE = "91";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String MONDAY = "2026-07-06";
    private static final String FRIDAY = "2026-07-10";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAPER = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    private String employer;

    @BeforeAll
    void anEmployerThatRegisteredNobody() {
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        employer = client("registry", "kemenaker", "registry-writer", "KEMENAKER")
                .post("/v1/employers", """
                        {"wlkpNumber": "VC.%1$s", "nib": "9%1$s0001", "name": "PT Rantai Kunjungan", "legalForm": "PT",
                         "kbliEdition": 2020, "kbli": "10710", "scale": "LARGE", "regionCode": "%2$s", "workers": 240,
                         "wageBillIdr": 1320000000, "reportedOn": "2026-06-20"}
                        """.formatted(run, REGENCY))
                .expect(201)
                .json()
                .path("employerId")
                .asText();
        await("its assessment").atMost(LIMIT).until(() -> supervisor()
                .get("/v1/assessments/" + employer)
                .json()
                .path("class")
                .asText()
                .equals("UNREGISTERED"));
    }

    @Test
    void aPlannedVisitEndsInASignedRecordAndAProposedCaseThatAPersonOpens() {
        JsonNode before = report();
        List<String> officers =
                Stream.of("lead", "second", "tk", "kes").map(this::entered).toList();
        JsonNode planned = published(officers);
        String visit = "/v1/visits/" + planned.path("visitId").asText();

        supervisor().post(visit + "/actions/assign", "{}").expect(200);
        assertThat(officer("tk").get(visit + "/assignment").expect(200).raw()).startsWith(PDF);
        assertThat(officer("stranger").get(visit).status()).isEqualTo(404);
        RunningStack.clockAt(Instant.parse(planned.path("date").asText() + "T02:00:00Z"));
        String lead = leadOf(visit, officers);
        officer(lead).post(visit + "/actions/start", "{}").expect(200);
        assertThat(reported(officer(lead), visit).path("state").asText()).isEqualTo("REPORTED");
        String signature = "{\"employer\": {\"signed\": true, \"name\": \"Budi\"}}";
        assertThat(officer(lead).post(visit + "/actions/sign", signature).code())
                .as("a paper that the report names has not come")
                .isEqualTo("REPORT_INCOMPLETE");
        attach(officer(lead), visit);
        officer(lead).post(visit + "/actions/sign", signature).expect(200);
        officer("tk").post(visit + "/actions/sign", "{}").expect(200);
        JsonNode signed =
                officer("kes").post(visit + "/actions/sign", "{}").expect(200).json();
        assertThat(signed.path("state").asText()).isEqualTo("SIGNED");
        assertThat(officer("kes").get(visit + "/record").expect(200).raw()).startsWith(PDF);
        officer(lead).post(visit + "/actions/close", "{}").expect(200);

        JsonNode proposal = proposed(visit);
        assertThat(proposal.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(proposal.path("grounds").findValuesAsText("code")).contains("REG_SELF_WORKER");
        assertThat(proposal.path("grounds").findValuesAsText("evidence"))
                .anyMatch(evidence -> evidence.startsWith("Berita acara kunjungan bersama tanggal " + day(signed)));
        assertThat(sanctions()
                        .get("/v1/cases?employerId=" + employer)
                        .expect(200)
                        .json()
                        .path("items"))
                .as("nobody opens a case but a person")
                .isEmpty();
        opened(proposal);

        assertThat(held(report())).isEqualTo(held(before) + 1);
        assertThat(confirmed(report())).isEqualTo(confirmed(before) + 1);
    }

    /** A day as records write it. */
    private static String day(JsonNode visit) {
        String date = visit.path("date").asText();
        return Integer.parseInt(date.substring(8)) + " Juli 2026";
    }

    /** Enters the officer of a part, and gives the id. */
    private String entered(String part) {
        return supervisor()
                .post("/v1/officers", """
                        {"subject": "%s", "name": "Petugas", "agency": "%s", "homeRegion": "%s", "provinces": ["%s"]}
                        """.formatted(subject(part), agency(part), REGENCY, PROVINCE))
                .expect(201)
                .json()
                .path("officerId")
                .asText();
    }

    /** The employer's visit in a plan of the regency, once that is published. */
    private JsonNode published(List<String> officers) {
        String list = supervisor()
                .post("/v1/inspection-lists", """
                        {"regions": ["%s"], "from": "%s", "to": "%s", "slots": 20, "randomShare": 0, "seed": "chain"}
                        """.formatted(REGENCY, MONDAY, FRIDAY))
                .expect(201)
                .json()
                .path("listId")
                .asText();
        String plan = supervisor()
                .post("/v1/inspection-plans", """
                        {"listId": "%s", "from": "%s", "to": "%s", "officerIds": ["%s"], "timeLimitSeconds": 1, "seed": 1}
                        """.formatted(list, MONDAY, FRIDAY, String.join("\", \"", officers)))
                .expect(202)
                .header("location")
                .orElseThrow();
        await("the plan")
                .atMost(LIMIT)
                .until(() ->
                        supervisor().get(plan).json().path("state").asText().equals("SOLVED"));
        Answer solved = supervisor().get(plan).expect(200);
        supervisor()
                .post(plan + "/actions/publish", solved.header("etag").orElseThrow(), "{}")
                .expect(200);
        return items(supervisor().get(plan + "/visits?limit=500"))
                .filter(visit -> visit.path("employerId").asText().equals(employer))
                .findFirst()
                .orElseThrow();
    }

    private String leadOf(String visit, List<String> officers) {
        String lead = supervisor().get(visit).expect(200).json().path("leadId").asText();
        return lead.equals(officers.getFirst()) ? "lead" : "second";
    }

    private static JsonNode reported(ServiceClient lead, String visit) {
        return lead.put(visit + "/report", """
                        {"reportId": "%s", "recordedAt": "2026-06-30T02:00:00Z", "outcome": "MET", "items": [
                          {"ground": "PWBD", "agency": "BPJS_TK", "result": "FOUND", "workers": 240, "exposureIdr": 9000000,
                           "attachments": ["%s"], "agreedDeadline": "2026-07-20"}]}
                        """.formatted(UUID.randomUUID(), sha256(PAPER)))
                .expect(201)
                .json();
    }

    private static void attach(ServiceClient lead, String visit) {
        byte[] head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII);
        Answer attached = lead.upload(
                visit + "/attachments",
                "multipart/form-data; boundary=part",
                BodyPublishers.ofByteArrays(List.of(head, PAPER, tail)));
        assertThat(attached.expect(201).json().path("sha256").asText()).isEqualTo(sha256(PAPER));
    }

    private JsonNode proposed(String visit) {
        return await("the case that the visit proposes")
                .atMost(LIMIT)
                .until(
                        () -> items(sanctions().get("/v1/proposals?employerId=" + employer))
                                .filter(proposal -> visit.endsWith(
                                        "/" + proposal.path("visitId").asText()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void opened(JsonNode proposal) {
        String path = "/v1/proposals/" + proposal.path("id").asText();
        String tag = sanctions().get(path).expect(200).header("etag").orElseThrow();
        Answer opened = sanctions().post(path + "/actions/open", tag, "{}");
        assertThat(opened.status()).as(opened.text()).isBetween(200, 201);
        assertThat(items(sanctions().get("/v1/cases?employerId=" + employer)))
                .extracting(found -> found.path("state").asText())
                .containsExactly("UNDER_EXAMINATION");
    }

    private JsonNode report() {
        return client("compliance", "supervisor", "kemenaker-supervisor", "KEMENAKER", PROVINCE)
                .get("/v1/reports/c81?year=2026")
                .expect(200)
                .json();
    }

    private static long held(JsonNode report) {
        return report.path("visits").path("held").asLong();
    }

    private static long confirmed(JsonNode report) {
        return StreamSupport.stream(report.path("violations").spliterator(), false)
                .filter(violation -> violation.path("ground").asText().equals("PWBD"))
                .filter(violation -> violation.path("agency").asText().equals("BPJS_TK"))
                .mapToLong(violation -> violation.path("visits").asLong())
                .sum();
    }

    private static Stream<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().path("items").spliterator(), false);
    }

    private ServiceClient supervisor() {
        return client("compliance", "supervisor", "kemenaker-supervisor", "KEMENAKER");
    }

    private ServiceClient sanctions() {
        return client("sanctions", "tk", "bpjs-tk-officer", "BPJS_TK");
    }

    private ServiceClient officer(String part) {
        String role =
                switch (agency(part)) {
                    case "BPJS_TK" -> "bpjs-tk-officer";
                    case "BPJS_KES" -> "bpjs-kes-officer";
                    default -> "kemenaker-inspector";
                };
        return client("compliance", part, role, agency(part));
    }

    private static String agency(String part) {
        return switch (part) {
            case "tk" -> "BPJS_TK";
            case "kes" -> "BPJS_KES";
            default -> "KEMENAKER";
        };
    }

    private String subject(String part) {
        return "chain-" + part + "-" + run;
    }

    private ServiceClient client(String service, String part, String role, String agency, String... regions) {
        String[] scope = regions.length == 0 ? new String[] {"*"} : regions;
        return RunningStack.services().get(service).as(RunningStack.personalToken(subject(part), role, agency, scope));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
