package id.patuh.compliance.visit.document;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Field;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.documents.Sha256;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The papers of visits, and that they and all answers keep silent about complaints. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class VisitDocumentIT {
    @Inject
    Database database;

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void theLetterAndTheRecordSayWhoWentWhereAndWhatWasFound() throws IOException {
        Team team = Team.of("1601");
        String visit = Visits.ordered(Visits.employer("1601"), team);
        refused(as(SUPERVISOR).get(visit + "/assignment"), 409, "VISIT_STATE");
        done(as(SUPERVISOR).post(visit + "/actions/assign"));
        String letter = text(team.tk().asks().get(visit + "/assignment"));
        assertThat(letter)
                .contains("SURAT TUGAS", "Nomor: ST/", "PT Uji", "1 Desember 2026", "09:00 WIB", "Ketua tim")
                .contains("BPJS Kesehatan")
                .doesNotContain("Laporan dari lapangan");
        done(team.lead().asks().post(visit + "/actions/start"));
        refused(team.lead().asks().get(visit + "/record"), 409, "VISIT_STATE");
        sign(visit, team);
        Response record = team.kes().asks().get(visit + "/record");
        assertThat(text(record))
                .contains("BERITA ACARA", "Nomor: BA/", "Belum terdaftar", "Ditemukan", "Rp3.000.000,00")
                .contains("21 Desember 2026", "tidak hadir: Sakit", "tidak menandatangani: Menolak");
        assertThat(record.header("ETag")).isEqualTo('"' + Sha256.hex(record.asByteArray()) + '"');
        assertThat(as(SUPERVISOR).get(visit + "/record").asByteArray()).isEqualTo(record.asByteArray());
        assertThat(as(SUPERVISOR)
                        .header("If-None-Match", record.header("ETag"))
                        .get(visit + "/record")
                        .statusCode())
                .isEqualTo(304);
        refused(Field.inspector("1601").asks().get(visit + "/record"), 404, "VISIT_UNKNOWN");
        refused(as(SUPERVISOR.regions("13")).get(visit + "/record"), 403, "REGION_OUT_OF_SCOPE");
    }

    @Test
    void aPostponedVisitGetsAnotherLetter() throws IOException {
        Team team = Team.of("1602");
        String visit = Visits.assigned(Visits.employer("1602"), team);
        assertThat(text(as(SUPERVISOR).get(visit + "/assignment"))).contains("1 Desember 2026");
        done(as(SUPERVISOR).body("{\"reason\":\"Banjir\"}").post(visit + "/actions/postpone"));
        done(as(SUPERVISOR)
                .body("{\"date\":\"2026-12-03\",\"startAt\":\"13:00\"}")
                .post(visit + "/actions/assign"));
        assertThat(text(as(SUPERVISOR).get(visit + "/assignment"))).contains("3 Desember 2026", "13:00");
    }

    @Test
    void thatAVisitFollowsAComplaintIsSeenByTheLeadAndSupervisorsOnly() throws IOException {
        Team team = Team.of("1603");
        String visit = Visits.started(Visits.employer("1603"), team);
        database.update(
                "update visit set kind = 'COMPLAINT', reason = null where visit_id = ?::uuid",
                visit.substring("/v1/visits/".length()));
        assertThat(done(team.lead().asks().get(visit)).getString("kind")).isEqualTo("COMPLAINT");
        assertThat(done(as(SUPERVISOR).get(visit)).getString("kind")).isEqualTo("COMPLAINT");
        assertThat(done(team.tk().asks().get(visit)).getString("kind")).isEqualTo("PRIORITY");
        assertThat(done(as(Tokens.of("auditor")).get(visit)).getString("kind")).isEqualTo("PRIORITY");
        assertThat(done(team.tk().asks().get("/v1/visits")).getString("items[0].kind"))
                .isEqualTo("PRIORITY");
        sign(visit, team);
        assertThat(text(team.lead().asks().get(visit + "/assignment"))).doesNotContainIgnoringCase("adu");
        assertThat(text(team.lead().asks().get(visit + "/record"))).doesNotContainIgnoringCase("adu");
    }

    private static void sign(String visit, Team team) {
        team.lead()
                .asks()
                .header("If-None-Match", "*")
                .body("""
                        {"reportId":"%s","recordedAt":"2026-12-01T04:00:00Z","outcome":"MET","items":[
                         {"ground":"PWBD","agency":"BPJS_TK","result":"FOUND","workers":7,"exposureIdr":3000000,
                          "agreedDeadline":"2026-12-21"}]}
                        """.formatted(UUID.randomUUID()))
                .put(visit + "/report")
                .then()
                .statusCode(201);
        done(team.lead().asks().body("""
                        {"employer":{"signed":false,"reason":"Menolak"},
                         "absent":[{"agency":"BPJS_TK","reason":"Sakit"},{"agency":"BPJS_KES","reason":"Sakit"}]}
                        """).post(visit + "/actions/sign"));
    }

    /** The words of a file; line breaks are blanks. */
    private static String text(Response answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.contentType()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
