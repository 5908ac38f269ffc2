package id.patuh.compliance.visit.attachment;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Field.Officer;
import id.patuh.compliance.testing.Service;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.documents.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Photographs and papers of visits; each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AttachmentIT {
    private static final int LARGEST = 10 * 1024 * 1024;

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aFileIsKnownByItsContentAndNotByItsName() {
        Team team = Team.of("1401");
        String visit = Visits.started(Visits.employer("1401"), team);
        byte[] jpeg = file("ffd8ffe0", 2_000, 1);
        Response added = add(visit, team.lead(), "gambar.pdf", jpeg);
        assertThat(created(added).getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(added.jsonPath().getString("sha256")).isEqualTo(Sha256.hex(jpeg));
        assertThat(added.jsonPath().getInt("size")).isEqualTo(2_000);
        assertThat(created(add(visit, team.lead(), "x", file("89504e470d0a1a0a", 100, 1)))
                        .getString("mediaType"))
                .isEqualTo("image/png");
        assertThat(created(add(visit, team.tk(), "x", file("255044462d", 100, 1)))
                        .getString("mediaType"))
                .isEqualTo("application/pdf");
        done(add(visit, team.kes(), "lain.jpg", jpeg));
        assertThat(done(team.kes().asks().get(visit)).getList("attachments")).hasSize(3);
        refused(add(visit, team.lead(), "x.jpg", "halo".getBytes(StandardCharsets.UTF_8)), 415, "ATTACHMENT_TYPE");
        refused(add(visit, team.lead(), "x.jpg", new byte[0]), 415, "ATTACHMENT_TYPE");

        Response read = as(SUPERVISOR).get(added.header("Location"));
        assertThat(read.contentType()).isEqualTo("image/jpeg");
        assertThat(read.asByteArray()).isEqualTo(jpeg);
        refused(as(SUPERVISOR).get(visit + "/attachments/" + "0".repeat(64)), 404, "ATTACHMENT_UNKNOWN");
        refused(Field.inspector("1401").asks().get(added.header("Location")), 404, "VISIT_UNKNOWN");
    }

    @Test
    void aReportIsCompleteWhenEveryAttachmentHasArrived() {
        Team team = Team.of("1402");
        String visit = Visits.started(Visits.employer("1402"), team);
        byte[] photo = file("ffd8ffe0", 500, 2);
        String hash = Sha256.hex(photo);
        Response sent = team.lead()
                .asks()
                .header("If-None-Match", "*")
                .body("""
                        {"reportId":"%s","recordedAt":"2026-12-01T04:00:00Z","outcome":"MET",
                         "items":[{"ground":"PWBD","result":"FOUND","attachments":["%s"]}]}
                        """.formatted(UUID.randomUUID(), hash))
                .put(visit + "/report");
        assertThat(created(sent).getBoolean("reports[0].complete")).isFalse();
        assertThat(sent.jsonPath().getList("reports[0].missingAttachments")).isEqualTo(List.of(hash));
        refused(team.tk().asks().post(visit + "/actions/sign"), 409, "REPORT_INCOMPLETE");
        created(add(visit, team.lead(), "foto.jpg", file("ffd8ffe0", 500, 3)));
        refused(team.tk().asks().post(visit + "/actions/sign"), 409, "REPORT_INCOMPLETE");
        created(add(visit, team.lead(), "foto.jpg", photo));
        assertThat(done(team.tk().asks().post(visit + "/actions/sign")).getBoolean("reports[0].complete"))
                .isTrue();
        done(team.tk()
                .asks()
                .body("{\"text\":\"Terlampir\",\"date\":\"2026-11-25\",\"attachments\":[\"%s\"]}".formatted(hash))
                .post(visit + "/actions/reply"));
    }

    @Test
    void filesAreAtMostTenMegabytesAndTwenty() {
        Team team = Team.of("1403");
        String visit = Visits.started(Visits.employer("1403"), team);
        created(add(visit, team.lead(), "x", file("ffd8ffe0", LARGEST, 1)));
        refused(add(visit, team.lead(), "x", file("ffd8ffe0", LARGEST + 1, 1)), 413, "ATTACHMENT_TOO_LARGE");
        refused(add(visit, team.lead(), "x", file("ffd8ffe0", LARGEST + 2_000_000, 1)), 413, "BODY_TOO_LARGE");
        for (int i = 1; i < 20; i++) {
            created(add(visit, team.lead(), "x", file("ffd8ffe0", 50, i)));
        }
        refused(add(visit, team.lead(), "x", file("ffd8ffe0", 50, 99)), 409, "ATTACHMENTS_FULL");
        done(add(visit, team.lead(), "x", file("ffd8ffe0", 50, 1)));
    }

    @Test
    void anUploadThatCannotBeIsRefused() {
        Team team = Team.of("1404");
        String visit = Visits.assigned(Visits.employer("1404"), team);
        byte[] photo = file("ffd8ffe0", 50, 1);
        refused(add(visit, team.lead(), "x", photo), 409, "VISIT_STATE");
        done(team.lead().asks().post(visit + "/actions/start"));
        refused(add(visit, Field.inspector("1404"), "x", photo), 404, "VISIT_UNKNOWN");
        refused(
                Service.as(team.lead().token())
                        .multiPart("name", "tanpa berkas")
                        .post(visit + "/attachments"),
                400,
                "ATTACHMENT_MISSING");
        refused(team.lead().asks().body("{}").post(visit + "/attachments"), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(add(visit, new Officer(null, SUPERVISOR), "x", photo), 404, "VISIT_UNKNOWN");
    }

    @Test
    void theSameKeyWithAnotherFileIsAnotherRequest() {
        Team team = Team.of("1405");
        String visit = Visits.started(Visits.employer("1405"), team);
        String key = UUID.randomUUID().toString();
        byte[] photo = file("ffd8ffe0", 50, 1);
        created(keyed(visit, team.lead(), key, photo));
        Response again = keyed(visit, team.lead(), key, photo);
        created(again);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(keyed(visit, team.lead(), key, file("ffd8ffe0", 50, 2)), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    private static Response keyed(String visit, Officer officer, String key, byte[] file) {
        return Service.as(officer.token())
                .header("Idempotency-Key", key)
                .multiPart("file", "x", file)
                .post(visit + "/attachments");
    }

    private static Response add(String visit, Officer officer, String name, byte[] file) {
        return Service.as(officer.token()).multiPart("file", name, file).post(visit + "/attachments");
    }

    /** A file that begins in a certain way, and has so many bytes. */
    private static byte[] file(String begin, int size, int seed) {
        byte[] first = HexFormat.of().parseHex(begin);
        byte[] file = Arrays.copyOf(first, size);
        Arrays.fill(file, first.length, size, (byte) seed);
        return file;
    }
}
