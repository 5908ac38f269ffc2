package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EventJson;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import id.patuh.registry.imports.stream.AgencyStream;
import id.patuh.registry.imports.stream.StreamIntake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A number may come as often in one batch of events as it likes: the rows are applied as if they had come one by one. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class StreamBatchIT {
    private final StreamIntake work;
    private final Database database;

    @Inject
    StreamBatchIT(StreamIntake work, Database database) {
        this.work = work;
        this.database = database;
    }

    @Test
    void newestReportOfANewEmployerWinsAndOfOneDayTheLater() {
        Rows row = Rows.wlkp();
        apply(
                "WLKP",
                row.with("workers", 1),
                row.with("workers", 2).with("reportedOn", "2026-03-01"),
                row.with("workers", 3).with("reportedOn", "2026-03-01"),
                row.with("workers", 4).with("reportedOn", "2026-02-01"));
        Map<String, Object> employer = Api.employer("WLKP:" + row.text("wlkpNumber"));
        assertThat(employer).containsEntry("version", 1);
        assertThat(employer.get("workforce")).hasFieldOrPropertyWithValue("workers", 3);
        assertThat(workersAt(employer, "2026-01-31")).isEqualTo(1);
        assertThat(workersAt(employer, "2026-02-28")).isEqualTo(4);
        assertThat(workersAt(employer, "2026-03-01")).isEqualTo(3);
        assertThat(facts(employer)).isEqualTo(4);
        for (int i = 0; i < 2; i++) {
            apply("WLKP", row.with("workers", 2).with("reportedOn", "2026-03-01"), row.with("workers", 1));
            assertThat(Api.employer("WLKP:" + row.text("wlkpNumber"))).containsEntry("version", 2);
            assertThat(workersAt(employer, "2026-03-01")).isEqualTo(2);
            assertThat(facts(employer)).isEqualTo(5);
        }
    }

    @Test
    void newestReportOfAKnownEmployerWinsAndOfOneDayTheLater() {
        Rows row = Rows.wlkp();
        apply("WLKP", row);
        apply(
                "WLKP",
                row.with("workers", 2).with("reportedOn", "2026-03-01"),
                row.with("workers", 3).with("reportedOn", "2026-03-01"),
                row);
        Map<String, Object> employer = Api.employer("WLKP:" + row.text("wlkpNumber"));
        assertThat(employer).containsEntry("version", 2);
        assertThat(employer.get("workforce")).hasFieldOrPropertyWithValue("workers", 3);
        assertThat(workersAt(employer, "2026-03-01")).isEqualTo(3);
        assertThat(facts(employer)).isEqualTo(3);
    }

    @Test
    void newestStatementOfEachProgrammeWinsAndTheNewestNameToo() {
        Rows jkk = Rows.tk();
        Rows jht = jkk.with("programme", "JHT").with("jkkRiskGroup", null);
        apply(
                "BPJS_TK",
                jkk,
                jht.with("name", "PT Nama Baru").with("asOf", "2026-07-31"),
                jkk.with("enrolledWorkers", 11),
                jht.with("enrolledWorkers", 9).with("asOf", "2026-05-31").with("name", "PT Nama Lama"));
        Map<String, Object> employer = Api.employer("NPP:" + jkk.text("npp"));
        assertThat(employer).containsEntry("version", 1).containsEntry("name", "PT Nama Baru");
        assertThat(coverage(employer)).containsExactly("JKK 11 2026-06-30", "JHT 10 2026-07-31");
    }

    @Test
    void batchesCutElsewhereGiveTheSameEmployer() {
        Rows jkk = Rows.tk();
        Rows[] rows = {
            jkk,
            jkk.with("name", "PT Nama Baru").with("asOf", "2026-07-31"),
            jkk.with("enrolledWorkers", 8),
            jkk.with("enrolledWorkers", 7)
        };
        apply("BPJS_TK", rows);
        Map<String, Object> together = Api.employer("NPP:" + jkk.text("npp"));
        String other = Api.own();
        for (Rows row : rows) {
            apply("BPJS_TK", row.with("npp", other));
        }
        Map<String, Object> apart = Api.employer("NPP:" + other);
        assertThat(apart).containsEntry("name", together.get("name"));
        assertThat(coverage(apart)).isEqualTo(coverage(together)).containsExactly("JKK 10 2026-07-31");
        assertThat(facts(apart)).isEqualTo(facts(together));
    }

    @Test
    void batchOfNothingButBadRowsIsAnswered() {
        UUID event = apply("BPJS_KES", Rows.kes().with("programme", "JKK")).getFirst();
        assertThat(count("select count(*) from outbox where aggregate_id = ?", event)
                        + count("select count(*) from feed where aggregate_id = ?", event))
                .isEqualTo(1);
    }

    @Test
    void answerStaysSmallHoweverManyUnknownMembersARowHas() {
        Rows row = Rows.kes();
        for (int i = 0; i < 1_000; i++) {
            row = row.with("unknown" + i, i);
        }
        UUID event = apply("BPJS_KES", row).getFirst();
        assertThat(count("""
                select json_array_length(data -> 'errors') from (
                    select aggregate_id, data from outbox union all select aggregate_id, data from feed) events
                where aggregate_id = ?
                """, event)).isEqualTo(20);
    }

    private List<UUID> apply(String source, Rows... rows) {
        AgencyStream stream = AgencyStream.valueOf(source);
        List<InboundEvent> events = new ArrayList<>();
        for (Rows row : rows) {
            events.add(event(stream, row));
        }
        QuarkusTransaction.requiringNew().run(() -> work.apply(stream, events));
        return events.stream().map(InboundEvent::id).toList();
    }

    private static InboundEvent event(AgencyStream stream, Rows row) {
        String key = row.text(stream.source().type().field());
        try {
            return new InboundEvent(
                    UUID.randomUUID(),
                    "any",
                    key,
                    UUID.randomUUID(),
                    0,
                    0,
                    Instant.EPOCH,
                    EventJson.mapper().readTree(Streams.json(row)),
                    Map.of());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static int workersAt(Map<String, Object> employer, String day) {
        return Api.writer()
                .get("/v1/employers/" + employer.get("employerId") + "?validAt=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("workforce.workers");
    }

    @SuppressWarnings("unchecked")
    private static List<String> coverage(Map<String, Object> employer) {
        return ((List<Map<String, Object>>) employer.get("coverage"))
                .stream()
                        .map(item -> item.get("programme") + " " + item.get("enrolledWorkers") + " " + item.get("asOf"))
                        .toList();
    }

    private long facts(Map<String, Object> employer) {
        return count(
                "select count(*) from statement s join membership m on m.record_id = s.record_id where m.employer_id = ?",
                UUID.fromString(employer.get("employerId").toString()));
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}
