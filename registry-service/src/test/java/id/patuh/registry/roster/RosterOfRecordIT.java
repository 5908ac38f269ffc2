package id.patuh.registry.roster;

import static id.patuh.registry.roster.Firm.JULY;
import static id.patuh.registry.roster.Firm.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The lists of single records: which count, which are left out, and where they go with their record. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RosterOfRecordIT {
    private static final String APRIL = "2026-04-30";

    @Inject
    Database database;

    @Inject
    RosterChangeListener changes;

    @Inject
    RosterSweep sweep;

    private Firm head;

    private Firm branch;

    @BeforeEach
    void register() {
        head = Firm.make();
        branch = head.branch();
    }

    @Test
    void aListTwoMonthsOlderThanTheNewestIsLeftOutAndNamed() {
        String old = Firm.nik();
        Firm.send("BPJS_TK_ROSTER", head.enrols(old, 1_000_000).with("asOf", APRIL));
        Firm.send("BPJS_TK_ROSTER", branch.enrols(Firm.nik(), 2_000_000).with("asOf", MAY));
        assertThat(head.counts()).first().isEqualTo("BPJS_TK JKK 2 3000000 2026-05-31");
        assertThat(head.leftOut()).isEmpty();
        Firm.send("WLKP_ROSTER", head.declares(old, 1_000_000));
        assertThat(head.differences()).containsExactly("BPJS_TK 0 1 0 0");
        Firm.send("BPJS_TK_ROSTER", branch.enrols(Firm.nik(), 2_000_000));
        assertThat(head.counts()).contains("BPJS_TK JKK 1 2000000 2026-06-30");
        assertThat(head.leftOut()).containsExactly("BPJS_TK " + head.npp() + " " + APRIL);
        assertThat(head.differences()).containsExactly("BPJS_TK 1 1 0 0");
        Firm.send("BPJS_TK_ROSTER", head.enrols(old, 1_000_000));
        assertThat(head.leftOut()).isEmpty();
        assertThat(head.counts()).contains("BPJS_TK JKK 2 3000000 2026-06-30");
    }

    @Test
    void aListStandsForTheWorkersOfItsOwnRecordWhereItIsNotOlder() {
        assertThat(workforce(head)).isEqualTo("24 120000000");
        assertThat(coverage(head, "JKK")).isEqualTo("20 100000000");
        Firm.send("WLKP_ROSTER", head.declares(Firm.nik(), 5_000_000).with("asOf", "2026-01-09"));
        Firm.send("BPJS_TK_ROSTER", head.enrols(Firm.nik(), 5_000_000).with("asOf", "2026-06-29"));
        assertThat(workforce(head)).as("an older list").isEqualTo("24 120000000");
        assertThat(coverage(head, "JKK")).as("an older list").isEqualTo("20 100000000");
        Instant before = Instant.now();
        Firm.send("WLKP_ROSTER", head.declares(Firm.nik(), 5_000_000).with("asOf", "2026-01-10"));
        Firm.send("BPJS_TK_ROSTER", head.enrols(Firm.nik(), 7_000_000));
        assertThat(workforce(head)).isEqualTo("13 65000000");
        assertThat(coverage(head, "JKK")).isEqualTo("11 57000000");
        assertThat(coverage(head, "JKN")).isEqualTo("20 100000000");
        assertThat(workforce(head, "?recordedAt=" + before)).as("as known then").isEqualTo("24 120000000");
        assertThat(workforce(head, "?recordedAt=" + Instant.now())).isEqualTo("13 65000000");
    }

    @Test
    void theRecordOfAListIsPublishedAndNoOther() throws IOException {
        Firm.send("BPJS_TK_ROSTER", branch.enrols(Firm.nik(), 7_000_000).with("programmes", "JKM"));
        Firm.send("BPJS_TK_ROSTER", branch.enrols(Firm.nik(), 7_000_000).with("programmes", "JKM"));
        String key = recordId(branch.npp()).toString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestKafka.records(Topics.RECORDS, key).size() >= 2);
        byte[] last = TestKafka.records(Topics.RECORDS, key).getLast().value();
        RecordEvent event = EventJson.mapper().readValue(last, RecordEvent.class);
        assertThat(EventSchemas.violations(RecordEvent.TYPE, new String(last, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.lists())
                .containsExactly(new RecordEvent.ListCount(Programme.JKM, 1, 7_000_000, LocalDate.parse("2026-06-30")));
        assertThat(version(branch.npp())).as("equal counts make no event").isEqualTo(2);
        assertThat(version(head.npp())).isEqualTo(1);
    }

    @Test
    void aWorkerIsKnownByTheLineOfTheFileThatDecides() {
        String twice = Firm.nik();
        String ofHead = Firm.send(
                        "WLKP_ROSTER",
                        head.declares(Firm.nik(), 1),
                        head.declares(twice, 2).with("asOf", MAY))
                .path("id");
        String ofBranch = Firm.send("WLKP_ROSTER", branch.declares(twice, 3)).path("id");
        Firm.send("BPJS_TK_ROSTER", head.enrols(Firm.nik(), 4));
        assertThat(declaredNotEnrolled(head)).containsExactlyInAnyOrder(ofHead + " 2 1", ofBranch + " 2 3");
        sweep.run();
        assertThat(declaredNotEnrolled(head)).containsExactlyInAnyOrder(ofHead + " 2 1", ofBranch + " 2 3");
    }

    @Test
    void listsOfTwoKeysAreAddedUpButNotCompared() {
        String nik = Firm.nik();
        Firm.send("WLKP_ROSTER", head.declares(nik, 1));
        database.update(
                "update roster_batch set key_id = 'before' where id in (select batch from roster where employer_id = ?)",
                head.id());
        Firm.send("BPJS_TK_ROSTER", head.enrols(nik, 2));
        Firm.send("WLKP_ROSTER", branch.declares(nik, 2));
        assertThat(head.counts()).hasSize(4);
        assertThat(head.differences()).isEmpty();
        Firm.send("WLKP_ROSTER", head.declares(nik, 2).with("asOf", JULY));
        assertThat(head.differences()).containsExactly("BPJS_TK 0 0 0 0");
    }

    @Test
    void recordsThatGoToAnotherEmployerTakeTheirListsAlong() {
        Firm other = Firm.make();
        Firm third = Firm.make();
        String twice = Firm.nik();
        String elsewhere = Firm.nik();
        Firm.send("WLKP_ROSTER", head.declares(twice, 1_000_000), other.declares(elsewhere, 2_000_000));
        Firm.send(
                "BPJS_TK_ROSTER",
                head.enrols(twice, 1_000_000),
                branch.enrols(twice, 1_000_000),
                branch.enrols(elsewhere, 2_000_000),
                other.enrols(Firm.nik(), 3_000_000),
                third.enrols(elsewhere, 2_000_000));
        List<String> before = told(head, other);
        assertThat(head.differences()).containsExactly("BPJS_TK 0 1 0 1");
        assertThat(other.differences()).containsExactly("BPJS_TK 1 1 0 0");
        move(branch.npp(), head, other);
        assertThat(head.counts()).contains("BPJS_TK JKK 1 1000000 2026-06-30");
        assertThat(head.differences()).containsExactly("BPJS_TK 0 0 0 1");
        assertThat(other.counts()).contains("BPJS_TK JKK 3 6000000 2026-06-30");
        assertThat(other.differences()).containsExactly("BPJS_TK 0 2 0 2");
        move(branch.npp(), other, head);
        assertThat(told(head, other)).isEqualTo(before);
    }

    @Test
    void theListOfARenewedNumberIsLeftOut() {
        String npwp = Api.npwp();
        Rows first = Rows.wlkp().with("npwp", npwp).with("workplaceType", "HEAD");
        Api.importCsv("WLKP", Rows.csv(first));
        UUID id = UUID.fromString(Api.employer("NPWP:" + npwp).get("employerId").toString());
        Firm firm = new Firm(id, first.text("wlkpNumber"), null, null, npwp);
        Firm.send("WLKP_ROSTER", firm.declares(Firm.nik(), 1_000_000), firm.declares(Firm.nik(), 1_000_000));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 2 2000000 2026-06-30");
        Rows second = first.with("wlkpNumber", Api.own()).with("reportedOn", "2026-06-01");
        Api.importCsv("WLKP", Rows.csv(second));
        awaitMoves();
        assertThat(firm.counts()).isEmpty();
        Firm renewed = new Firm(id, second.text("wlkpNumber"), null, null, npwp);
        Firm.send("WLKP_ROSTER", renewed.declares(Firm.nik(), 3_000_000));
        assertThat(firm.counts()).containsExactly("KEMENAKER null 1 3000000 2026-06-30");
        assertThat(firm.leftOut())
                .as("it is not too old, but of a number that is no longer used")
                .isEmpty();
    }

    private static List<String> told(Firm... firms) {
        return Stream.of(firms)
                .flatMap(firm ->
                        Stream.of(firm.counts().toString(), firm.differences().toString()))
                .toList();
    }

    /** Gives a record to another employer, as a merger or a split does. */
    private void move(String number, Firm from, Firm to) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(database.update(
                            "update membership set employer_id = ? where record_id = ? and ended_sequence is null",
                            to.id(),
                            recordId(number)))
                    .isEqualTo(1);
            changes.moved(List.of(from.id(), to.id()));
        });
        awaitMoves();
    }

    private void awaitMoves() {
        await().atMost(Duration.ofSeconds(30)).until(() -> database.query(
                        "select 1 from job where kind = 'ROSTER_MOVE' and state in ('QUEUED', 'RUNNING')", row -> true)
                .isEmpty());
        assertThat(database.query("select 1 from job where kind = 'ROSTER_MOVE' and state = 'FAILED'", row -> true))
                .isEmpty();
    }

    private UUID recordId(String number) {
        return database.first("select id from record where number = ?", row -> row.getObject("id", UUID.class), number)
                .orElseThrow();
    }

    private int version(String number) {
        return database.first("select version from record where number = ?", row -> row.getInt(1), number)
                .orElseThrow();
    }

    private static String workforce(Firm firm) {
        return workforce(firm, "");
    }

    private static String workforce(Firm firm, String query) {
        Map<String, Object> workforce = Api.writer()
                .get("/v1/employers/" + firm.id() + query)
                .then()
                .statusCode(200)
                .extract()
                .path("workforce");
        return workforce.get("workers") + " " + workforce.get("wageBillIdr");
    }

    private static String coverage(Firm firm, String programme) {
        Map<String, Object> coverage = Api.writer()
                .get("/v1/employers/" + firm.id())
                .then()
                .statusCode(200)
                .extract()
                .path("coverage.find { it.programme == '" + programme + "' }");
        return coverage.get("enrolledWorkers") + " " + coverage.get("reportedWageBillIdr");
    }

    private static List<String> declaredNotEnrolled(Firm firm) {
        List<Map<String, Object>> items = Api.as(Tokens.of("registry-reader").agency("KEMENAKER"))
                .get("/v1/employers/" + firm.id() + "/rosters/WLKP_ROSTER/differences?kind=DECLARED_NOT_ENROLLED")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> item.get("importId") + " " + item.get("line") + " " + item.get("wageIdr"))
                .toList();
    }
}
