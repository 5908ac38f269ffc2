package id.patuh.sanctions.history.anchor;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.history.anchor.HistoryIT.AUDITOR;
import static id.patuh.sanctions.history.anchor.HistoryIT.assertBreak;
import static id.patuh.sanctions.history.anchor.HistoryIT.breakOf;
import static id.patuh.sanctions.history.anchor.HistoryIT.everything;
import static id.patuh.sanctions.history.anchor.HistoryIT.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.documents.Sha256;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.DatabaseException;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The daily anchors: made once, checked by anybody, and what they show of a history that was written anew. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AnchorIT {
    private final AnchorJob job;
    private final AnchorStore store;
    private final Database database;

    @Inject
    AnchorIT(AnchorJob job, AnchorStore store, Database database) {
        this.job = job;
        this.store = store;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anAnchorIsASignedDocumentThatAnybodyChecks() throws JoseException {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        String head = sanctionCase.view().getString("history.last().hash");
        LocalDate day = anchor();

        String token = Api.given(AUDITOR).get("/v1/history/anchors/" + day).asString();
        JsonPath content = read(token);
        assertThat(content.getString("day")).isEqualTo(day.toString());
        List<List<Object>> heads = content.getList("heads");
        assertThat(heads).contains(List.of(sanctionCase.id().toString(), 2, head));

        JsonPath listed = Api.given(Callers.OFFICER)
                .queryParam("limit", 500)
                .get("/v1/history/anchors")
                .jsonPath();
        assertThat(listed.getString("items.last().day")).isEqualTo(day.toString());
        assertThat(listed.getString("items.last().hash"))
                .isEqualTo(Sha256.hex(token.getBytes(StandardCharsets.US_ASCII)));
        assertThat(listed.getString("items.last().previousHash")).isEqualTo(content.getString("previousHash"));
        assertThat(listed.getInt("items.last().heads")).isEqualTo(heads.size());

        JsonPath verified = verify(sanctionCase.id(), AUDITOR);
        assertThat(verified.getString("anchoredOn")).isEqualTo(day.toString());
        assertThat(verified.getLong("anchoredSeq")).isEqualTo(2);
        refused(Api.given(AUDITOR).get("/v1/history/anchors/1999-12-31"), 404, "HISTORY_ANCHOR_UNKNOWN");
        refused(Api.given(AUDITOR).get("/v1/history/anchors/yesterday"), 400, "PARAMETER_INVALID");
    }

    @Test
    void onlyWhatMovedIsNamedAgain() {
        CaseDriver still = CaseDriver.open();
        CaseDriver moving = CaseDriver.open();
        anchor();
        TestClock.set(CaseDriver.START);
        moving.examine();

        LocalDate next = anchor();

        assertThat(store.heads(next))
                .extracting(AnchorHead::caseId)
                .contains(moving.id())
                .doesNotContain(still.id());
    }

    @Test
    void oneADayHoweverManyInstancesRun() throws InterruptedException, ExecutionException {
        CaseDriver.open();
        LocalDate day = nextDay();
        List<Future<Boolean>> rounds = new ArrayList<>();
        try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 24; i++) {
                rounds.add(instances.submit(job::round));
            }
        }
        for (Future<Boolean> round : rounds) {
            assertThat(round.get()).isFalse();
        }

        assertThat(store.after(day.minusDays(1), 10)).extracting(Anchor::day).containsExactly(day);
        TestClock.set(day.minusDays(3).atTime(2, 0).toInstant(ZoneOffset.UTC));
        job.round();
        assertThat(store.latest().orElseThrow().day()).isEqualTo(day);
        assertThat(everything()).isEmpty();
    }

    @Test
    void aHistoryThatWasWrittenAnewDiffersFromItsAnchor() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        LocalDate day = anchor();
        long last = sanctionCase.view().getLong("version");
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.changeStep(3);
            tampering.chainAnew(3);

            Map<String, Object> found = verify(sanctionCase.id(), AUDITOR).getMap("firstBreak");
            assertBreak(found, "ANCHOR", sanctionCase, last);
            assertThat(found).containsEntry("anchorDay", day.toString());
            assertThat(breakOf(sanctionCase)).isEqualTo(found);
        } finally {
            tampering.undo();
        }
    }

    @Test
    void aLastStepThatWasRemovedWithAllItsTracesIsStillNamed() {
        CaseDriver sanctionCase = CaseDriver.toFined();
        LocalDate day = anchor();
        long last = sanctionCase.view().getLong("version");
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.removeStep(last);
            tampering.endAt(last - 1);

            Map<String, Object> found = verify(sanctionCase.id(), AUDITOR).getMap("firstBreak");
            assertBreak(found, "ANCHOR", sanctionCase, last);
            assertThat(found).containsEntry("anchorDay", day.toString()).containsEntry("found", null);
            assertThat(breakOf(sanctionCase)).isEqualTo(found);
        } finally {
            tampering.undo();
        }
    }

    @Test
    void whatIsFoundByCaseIsComparedWithTheSignedDocument() {
        CaseDriver sanctionCase = CaseDriver.open();
        LocalDate day = anchor();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        String head = sanctionCase.view().getString("history.last().hash");
        try {
            setHead(tampering, sanctionCase, day, "0".repeat(64));

            assertThat(breakOf(sanctionCase)).containsEntry("anchorDay", day.toString());
            assertThat(everything()).extracting(found -> found.get("type")).contains("ANCHOR_HEADS");
            assertThat(verify(sanctionCase.id(), AUDITOR).getBoolean("intact")).isFalse();

            tampering.past("history_anchor_head", () -> delete(sanctionCase, day));
            assertBreak(breakOf(sanctionCase), "ANCHOR_HEADS", sanctionCase, 1);
        } finally {
            tampering.past("history_anchor_head", () -> {
                delete(sanctionCase, day);
                database.update(
                        "insert into history_anchor_head (day, case_id, seq, hash) values (?, ?, 1, ?)",
                        day,
                        sanctionCase.id(),
                        head);
            });
        }
        assertThat(everything()).isEmpty();
    }

    @Test
    void anAnchorOfAnotherHandOrOutOfItsPlaceIsFound() {
        CaseDriver sanctionCase = CaseDriver.open();
        LocalDate first = anchor();
        LocalDate second = anchor();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        String token = store.token(first).orElseThrow();
        try {
            setToken(tampering, first, token.substring(0, token.length() - 6) + "AAAAAA");
            assertThat(everything()).singleElement().satisfies(found -> assertThat(found)
                    .containsEntry("type", "ANCHOR_SIGNATURE")
                    .containsEntry("anchorDay", first.toString()));
            assertThat(verify(sanctionCase.id(), AUDITOR).getString("firstBreak.type"))
                    .isEqualTo("ANCHOR_SIGNATURE");

            // Signed by this service, but for another day.
            setToken(tampering, first, store.token(second).orElseThrow());
            assertThat(everything()).extracting(found -> found.get("type")).contains("ANCHOR_SIGNATURE");
        } finally {
            setToken(tampering, first, token);
        }
        assertThat(everything()).isEmpty();
    }

    @Test
    void aRemovedAnchorIsFoundInTheNext() {
        CaseDriver.open();
        LocalDate removed = anchor();
        LocalDate next = anchor();
        Tampering tampering = new Tampering(database, CaseDriver.open().id());
        String row = database.first(
                        "select to_jsonb(a)::text as row from history_anchor a where day = ?",
                        found -> found.getString("row"),
                        removed)
                .orElseThrow();
        List<AnchorHead> heads = store.heads(removed);
        try {
            tampering.past(
                    "history_anchor_head",
                    () -> database.update("delete from history_anchor_head where day = ?", removed));
            tampering.past(
                    "history_anchor", () -> database.update("delete from history_anchor where day = ?", removed));

            assertThat(everything()).singleElement().satisfies(found -> assertThat(found)
                    .containsEntry("type", "ANCHOR_LINK")
                    .containsEntry("anchorDay", next.toString()));
        } finally {
            database.update(
                    "insert into history_anchor select * from jsonb_populate_record(null::history_anchor, ?::jsonb)",
                    row);
            heads.forEach(head -> database.update(
                    "insert into history_anchor_head (day, case_id, seq, hash) values (?, ?, ?, ?)",
                    removed,
                    head.caseId(),
                    head.seq(),
                    head.hash()));
        }
        assertThat(everything()).isEmpty();
    }

    @Test
    void noAnchorChanges() {
        CaseDriver.open();
        LocalDate day = anchor();
        for (String sql : List.of(
                "update history_anchor set heads = 0 where day = ?",
                "delete from history_anchor where day = ?",
                "update history_anchor_head set seq = 0 where day = ?",
                "delete from history_anchor_head where day = ?")) {
            assertThatThrownBy(() -> database.update(sql, day))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("append-only");
        }
        for (String table : List.of("case_step", "history_anchor_head", "history_anchor cascade")) {
            assertThatThrownBy(() -> database.update("truncate " + table)).hasMessageContaining("append-only");
        }
    }

    /** Makes the anchor of the day after the newest one. */
    private LocalDate anchor() {
        LocalDate day = nextDay();
        job.round();
        assertThat(store.latest().orElseThrow().day()).isEqualTo(day);
        return day;
    }

    /** Moves the clock to the morning after the newest anchor; its own loop may have anchored that day by then. */
    private LocalDate nextDay() {
        LocalDate day = store.latest()
                .map(Anchor::day)
                .orElse(LocalDate.of(2026, 1, 12))
                .plusDays(1);
        TestClock.set(day.atTime(2, 0).toInstant(ZoneOffset.UTC));
        return day;
    }

    private void setHead(Tampering tampering, CaseDriver sanctionCase, LocalDate day, String hash) {
        tampering.past(
                "history_anchor_head",
                () -> database.update(
                        "update history_anchor_head set hash = ? where day = ? and case_id = ?",
                        hash,
                        day,
                        sanctionCase.id()));
    }

    private void delete(CaseDriver sanctionCase, LocalDate day) {
        database.update("delete from history_anchor_head where day = ? and case_id = ?", day, sanctionCase.id());
    }

    private void setToken(Tampering tampering, LocalDate day, String token) {
        tampering.past(
                "history_anchor",
                () -> database.update("update history_anchor set token = ? where day = ?", token, day));
    }

    private static JsonPath read(String token) throws JoseException {
        JsonPath keys = Api.given(Callers.OFFICER).get("/v1/history/keys").jsonPath();
        JsonWebSignature read = new JsonWebSignature();
        read.setCompactSerialization(token);
        read.setKey(PublicJsonWebKey.Factory.newPublicJwk(keys.<String, Object>getMap("keys[0]"))
                .getKey());
        assertThat(read.verifySignature()).isTrue();
        assertThat(read.getHeader("typ")).isEqualTo("patuh-history-anchor+jws");
        return new JsonPath(read.getPayload());
    }
}
