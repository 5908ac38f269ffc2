package id.patuh.compliance.campaign;

import static id.patuh.compliance.campaign.Campaigns.employers;
import static id.patuh.compliance.campaign.Campaigns.launched;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.documents.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What stands in a letter, and how it is read. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LetterIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aLetterSaysWhatTheDataShowAndThatItStartsNoClock() throws IOException {
        employers("3401", 1);
        String campaign = launched("3401", "");
        JsonPath letter = done(as(SUPERVISOR).get(campaign + "/letters"));
        assertThat(letter.getList("items")).hasSize(1);
        assertThat(letter.getString("nextCursor")).isNull();
        assertThat(letter.getList("items[0].findings.code")).containsExactly("PWBD", "PWBD");
        assertThat(letter.getList("items[0].findings.agency")).containsExactly("BPJS_TK", "BPJS_KES");
        assertThat(letter.getLong("items[0].workersEnrolled")).isZero();
        assertThat(letter.getList("items[0].outcomes")).isEmpty();
        String path = campaign + "/letters/" + letter.getString("items[0].letterId");
        Response pdf = Service.as(SUPERVISOR).accept("application/pdf").get(path);
        assertThat(text(pdf))
                .contains("KEMENTERIAN KETENAGAKERJAAN", "Nomor : " + letter.getString("items[0].number"))
                .contains("Jakarta, 25 November 2026", "Yth. Pimpinan PT Uji", "KABUPATEN KULON PROGO")
                .contains("Belum ditemukan pendaftaran sebagai peserta", "BPJS Kesehatan")
                .contains("30 (tiga puluh) hari kalender", "paling lambat 25 Desember 2026")
                .contains("bukan teguran tertulis", "tidak memulai jangka waktu hukum apa pun", "indikasi")
                .doesNotContainIgnoringCase("pengaduan")
                .doesNotContainIgnoringCase("kontrol")
                .doesNotContainIgnoringCase("skor");
        assertThat(pdf.header("ETag")).isEqualTo('"' + Sha256.hex(pdf.asByteArray()) + '"');
        assertThat(pdf.header("Vary")).contains("Accept");
        assertThat(Service.as(SUPERVISOR).accept("application/pdf").get(path).asByteArray())
                .isEqualTo(pdf.asByteArray());
        assertThat(Service.as(SUPERVISOR)
                        .accept("application/pdf")
                        .header("If-None-Match", pdf.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aLetterIsReadAsJsonAndIsOfItsCampaign() {
        employers("3402", 3);
        String campaign = launched("3402", ",\"holdout\":0");
        JsonPath first = done(as(SUPERVISOR).get(campaign + "/letters?limit=2"));
        assertThat(first.getList("items")).hasSize(2);
        JsonPath second =
                done(as(SUPERVISOR).get(campaign + "/letters?limit=2&cursor=" + first.getString("nextCursor")));
        assertThat(second.getList("items")).hasSize(1);
        assertThat(first.getList("items.letterId"))
                .doesNotContain(second.getString("items[0].letterId"))
                .doesNotHaveDuplicates();
        Campaigns.written(campaign);
        String path = campaign + "/letters/" + second.getString("items[0].letterId");
        Response letter = as(SUPERVISOR).get(path);
        assertThat(done(letter).getBoolean("written")).isTrue();
        assertThat(letter.contentType()).startsWith("application/json");
        assertThat(as(SUPERVISOR)
                        .header("If-None-Match", letter.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        String none = campaign + "/letters/" + UUID.randomUUID();
        refused(as(SUPERVISOR).get(none), 404, "LETTER_UNKNOWN");
        refused(
                Service.as(SUPERVISOR)
                        .accept("application/pdf, application/problem+json")
                        .get(none),
                404,
                "LETTER_UNKNOWN");
        refused(as(SUPERVISOR.regions("31")).get(path), 403, "REGION_OUT_OF_SCOPE");
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
