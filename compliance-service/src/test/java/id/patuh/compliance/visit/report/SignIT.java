package id.patuh.compliance.visit.report;

import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.compliance.visit.report.Reports.body;
import static id.patuh.compliance.visit.report.Reports.first;
import static id.patuh.compliance.visit.report.Reports.found;
import static id.patuh.compliance.visit.report.Reports.item;
import static id.patuh.compliance.visit.report.Reports.later;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Field.Officer;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Signatures, answers and the end of visits; each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SignIT {
    private static final String SIGNED = "{\"employer\":{\"signed\":true,\"name\":\"Budi\"}}";

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aVisitIsSignedWithTheLastSignatureAndThenStands() {
        Team team = Team.of("1301");
        String visit = Visits.started(Visits.employer("1301"), team);
        refused(sign(visit, team.tk(), null), 409, "VISIT_STATE");
        UUID report = UUID.randomUUID();
        created(first(
                visit, team.lead(), report, found("PWBD", null, 7, 3_000_000), item("WLKP_STALE", null, "NOT_FOUND")));
        created(first(
                visit,
                team.tk(),
                UUID.randomUUID(),
                found("PWBD", null, 9, 2_000_000),
                found("PDS_WAGE", null, 4, 500_000)));
        refused(sign(visit, team.lead(), null), 422, "EMPLOYER_SIGNATURE_MISSING");
        refused(sign(visit, team.lead(), "{\"employer\":{\"signed\":false}}"), 422, "EMPLOYER_SIGNATURE_MISSING");
        refused(sign(visit, team.tk(), SIGNED), 403, "VISIT_NOT_LED");
        JsonPath byTk = done(sign(visit, team.tk(), null));
        assertThat(byTk.getString("state")).isEqualTo("REPORTED");
        assertThat(byTk.getList("signatures.agency")).isEqualTo(List.of("BPJS_TK"));
        refused(sign(visit, team.tk(), null), 409, "VISIT_SIGNED");
        done(sign(visit, team.lead(), SIGNED));
        JsonPath signed = done(sign(visit, team.kes(), "{}"));
        assertThat(signed.getString("state")).isEqualTo("SIGNED");
        assertThat(signed.getBoolean("hit")).isTrue();
        assertThat(signed.getLong("workersFound")).as("the largest").isEqualTo(9);
        assertThat(signed.getLong("exposureFoundIdr"))
                .as("each ground once, although two agencies found it")
                .isEqualTo(3_500_000);
        assertThat(signed.getList("findings.ground")).isEqualTo(List.of("PDS_WAGE", "PWBD", "PWBD", "WLKP_STALE"));
        assertThat(signed.getList("findings.result")).isEqualTo(List.of("FOUND", "FOUND", "FOUND", "NOT_FOUND"));
        assertThat(signed.getString("findings[1].agreedDeadline")).isEqualTo("2026-12-21");
        assertThat(signed.getList("findings.refutes")).isEqualTo(List.of(false, false, false, false));
        assertThat(signed.getString("employerSignature.name")).isEqualTo("Budi");
        refused(later(visit, team.lead(), UUID.randomUUID(), report), 409, "VISIT_STATE");
        refused(sign(visit, team.kes(), null), 409, "VISIT_STATE");

        refused(team.tk().asks().post(visit + "/actions/close"), 403, "ROLE_MISSING");
        JsonPath closed = done(team.lead().asks().post(visit + "/actions/close"));
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getString("closedAt")).startsWith("2026-11-25T02:0");
        refused(team.lead().asks().post(visit + "/actions/close"), 409, "VISIT_STATE");
    }

    @Test
    void theLeadDecidesWhichOfTwoReportsHolds() {
        Team team = Team.of("1302");
        String visit = Visits.started(Visits.employer("1302"), team);
        UUID lead = UUID.randomUUID();
        UUID tk = UUID.randomUUID();
        created(first(visit, team.lead(), lead, found("PWBD", "BPJS_TK", 7, 3_000_000)));
        created(first(visit, team.tk(), tk, item("PWBD", null, "NOT_FOUND")));
        assertThat(refused(sign(visit, team.lead(), SIGNED), 409, "REPORTS_CONTRADICT")
                        .getString("detail"))
                .contains("PWBD:BPJS_TK");
        refused(sign(visit, team.tk(), null), 409, "REPORTS_CONTRADICT");
        refused(sign(visit, team.lead(), decision("PDS_WAGE", tk)), 422, "DECISION_UNFIT");
        refused(sign(visit, team.lead(), decision("PWBD", UUID.randomUUID())), 422, "DECISION_UNFIT");
        refused(sign(visit, team.tk(), decision("PWBD", tk)), 403, "VISIT_NOT_LED");
        JsonPath decided = done(sign(visit, team.lead(), decision("PWBD", tk)));
        assertThat(decided.getString("contradictions[0].decidedFor")).isEqualTo(tk.toString());
        done(sign(visit, team.tk(), null));
        JsonPath signed = done(sign(visit, team.kes(), null));
        assertThat(signed.getBoolean("hit")).isFalse();
        assertThat(signed.getLong("workersFound")).isZero();
        assertThat(signed.getLong("exposureFoundIdr")).isZero();
        assertThat(signed.getList("findings.result")).isEqualTo(List.of("NOT_FOUND"));
        assertThat(signed.getList("findings.refutes"))
                .as("the records said otherwise: a question to BPJS Ketenagakerjaan")
                .isEqualTo(List.of(true));
    }

    @Test
    void aLaterReportUndoesSignaturesAndDecisions() {
        Team team = Team.of("1303");
        String visit = Visits.started(Visits.employer("1303"), team);
        UUID lead = UUID.randomUUID();
        UUID tk = UUID.randomUUID();
        created(first(visit, team.lead(), lead, item("PWBD", "BPJS_TK", "FOUND")));
        created(first(visit, team.tk(), tk, item("PWBD", null, "NOT_FOUND")));
        done(sign(visit, team.lead(), decision("PWBD", tk)));
        JsonPath later = done(later(visit, team.tk(), UUID.randomUUID(), tk, item("PWBD", null, "NOT_FOUND")));
        assertThat(later.getList("signatures")).isEmpty();
        assertThat(later.getString("employerSignature")).isNull();
        assertThat(later.getString("contradictions[0].decidedFor")).isNull();
    }

    @Test
    void anAbsentAgencyAndAnEmployerWhoRefusesDoNotStopTheVisit() {
        Team team = Team.of("1304");
        String visit = Visits.started(Visits.employer("1304"), team);
        created(first(visit, team.lead(), UUID.randomUUID(), item("PWBD", null, "FOUND")));
        refused(sign(visit, team.lead(), absent("KEMENAKER")), 422, "AGENCY_NOT_ABSENT");
        done(sign(visit, team.tk(), null));
        refused(sign(visit, team.lead(), absent("BPJS_TK")), 422, "AGENCY_NOT_ABSENT");
        JsonPath signed = done(sign(visit, team.lead(), absent("BPJS_KES")));
        assertThat(signed.getString("state")).isEqualTo("SIGNED");
        assertThat(signed.getList("signatures.agency")).isEqualTo(List.of("BPJS_KES", "BPJS_TK", "KEMENAKER"));
        assertThat(signed.getString("signatures[0].absentReason")).isEqualTo("Sakit");
        assertThat(signed.getString("signatures[0].officerId")).isNull();
        assertThat(signed.getString("employerSignature.reason")).isEqualTo("Menolak");
    }

    @Test
    void whereNobodyWasMetNobodyIsAskedToSign() {
        Team team = Team.of("1305");
        String visit = Visits.started(Visits.employer("1305"), team);
        created(team.lead()
                .asks()
                .header("If-None-Match", "*")
                .body(body(UUID.randomUUID(), "CLOSED_DOWN", null))
                .put(visit + "/report"));
        JsonPath signed = done(sign(visit, team.lead(), null));
        assertThat(signed.getString("employerSignature")).isNull();
    }

    @Test
    void theEmployersAnswerIsRecordedBesideTheReport() {
        Team team = Team.of("1306");
        String visit = Visits.started(Visits.employer("1306"), team);
        refused(reply(visit, team.tk(), "2026-11-24", ""), 409, "VISIT_STATE");
        created(first(visit, team.lead(), UUID.randomUUID()));
        refused(reply(visit, team.tk(), "2026-11-26", ""), 400, "VALIDATION_FAILED");
        refused(reply(visit, team.tk(), "2026-11-24", "\"" + "a".repeat(64) + "\""), 404, "ATTACHMENT_UNKNOWN");
        JsonPath answered = done(reply(visit, team.tk(), "2026-11-25", ""));
        assertThat(answered.getString("replies[0].text")).isEqualTo("Kami akan mendaftarkan");
        assertThat(answered.getString("replies[0].recordedBy"))
                .isEqualTo(team.tk().id().toString());
        assertThat(answered.getString("state")).isEqualTo("REPORTED");
    }

    private static Response sign(String visit, Officer officer, String body) {
        return (body == null ? officer.asks() : officer.asks().body(body)).post(visit + "/actions/sign");
    }

    private static String decision(String ground, UUID report) {
        return "{\"decisions\":[{\"ground\":\"%s\",\"agency\":\"BPJS_TK\",\"reportId\":\"%s\"}],\"employer\":{\"signed\":true}}"
                .formatted(ground, report);
    }

    private static String absent(String agency) {
        return """
                {"absent":[{"agency":"%s","reason":"Sakit"}],"employer":{"signed":false,"reason":"Menolak"}}
                """.formatted(agency);
    }

    private static Response reply(String visit, Officer officer, String date, String attachments) {
        return officer.asks()
                .body("{\"text\":\"Kami akan mendaftarkan\",\"date\":\"%s\",\"attachments\":[%s]}"
                        .formatted(date, attachments))
                .post(visit + "/actions/reply");
    }
}
