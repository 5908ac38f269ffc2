package id.patuh.sanctions.history.anchor;

import static id.patuh.sanctions.history.anchor.HistoryIT.AUDITOR;
import static id.patuh.sanctions.history.anchor.HistoryIT.assertBreak;
import static id.patuh.sanctions.history.anchor.HistoryIT.breakOf;
import static id.patuh.sanctions.history.anchor.HistoryIT.everything;
import static id.patuh.sanctions.history.anchor.HistoryIT.quiet;
import static id.patuh.sanctions.history.anchor.HistoryIT.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.history.AnchorFolder;
import id.patuh.devstack.history.HistoryVerifier;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.fixtures.CaseDriver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What anchors show of a history that was written anew, and what is found of anchors that were changed themselves. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AnchorTamperingIT {
    private final DailyAnchors anchors;
    private final AnchorStore store;
    private final Database database;

    @Inject
    AnchorTamperingIT(AnchorJob job, AnchorStore store, Database database) {
        this.anchors = new DailyAnchors(job, store);
        this.store = store;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aHistoryThatWasWrittenAnewDiffersFromItsAnchor() {
        CaseDriver sanctionCase = quiet();
        LocalDate day = anchors.make();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.changeStep(2);
            tampering.chainAnew(2);

            Map<String, Object> found = verify(sanctionCase.id(), AUDITOR).getMap("firstBreak");
            assertBreak(found, "ANCHOR", sanctionCase, 3);
            assertThat(found).containsEntry("anchorDay", day.toString());
            assertThat(breakOf(sanctionCase)).isEqualTo(found);
        } finally {
            tampering.undo();
        }
    }

    @Test
    void aLastStepThatWasRemovedWithAllItsTracesIsStillNamed() {
        CaseDriver sanctionCase = quiet();
        LocalDate day = anchors.make();
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.removeStep(3);
            tampering.endAt(2);

            Map<String, Object> found = verify(sanctionCase.id(), AUDITOR).getMap("firstBreak");
            assertBreak(found, "ANCHOR", sanctionCase, 3);
            assertThat(found).containsEntry("anchorDay", day.toString()).containsEntry("found", null);
            assertThat(breakOf(sanctionCase)).isEqualTo(found);
        } finally {
            tampering.undo();
        }
    }

    @Test
    void whatIsFoundByCaseIsComparedWithTheSignedDocument() {
        CaseDriver sanctionCase = CaseDriver.open();
        LocalDate day = anchors.make();
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
        LocalDate first = anchors.make();
        LocalDate second = anchors.make();
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
        LocalDate removed = anchors.make();
        LocalDate next = anchors.make();
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
    void theCommandSaysWhatTheServiceFinds() throws IOException {
        CaseDriver sanctionCase = quiet();
        anchors.make();
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        ServiceClient sanctions = new ServiceClient(
                HttpClient.newHttpClient(), URI.create("http://localhost:" + RestAssured.port), AUDITOR);
        HistoryVerifier verifier = new HistoryVerifier(sanctions, out);
        AnchorFolder kept = new AnchorFolder(Files.createTempDirectory("anchors-"), sanctions, out);
        assertThat(kept.compare()).isTrue();
        assertThat(verifier.all()).isTrue();
        assertThat(verifier.one(sanctionCase.id())).isTrue();
        assertThat(printed.toString()).contains("all hold.").contains("3 steps, anchored up to step 3");
        Tampering tampering = new Tampering(database, sanctionCase.id());
        try {
            tampering.changeStep(2);

            assertThat(kept.compare()).isTrue();
            assertThat(verifier.all()).isFalse();
            assertThat(verifier.one(sanctionCase.id())).isFalse();
            assertThat(printed.toString())
                    .contains("BROKEN case " + sanctionCase.id() + " step 2: the step was changed");
        } finally {
            tampering.undo();
        }
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
}
