package id.patuh.sanctions.history.anchor;

import static id.patuh.sanctions.fixtures.Api.refused;
import static id.patuh.sanctions.history.anchor.HistoryIT.AUDITOR;
import static id.patuh.sanctions.history.anchor.HistoryIT.everything;
import static id.patuh.sanctions.history.anchor.HistoryIT.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** The daily anchors: made once, checked by anybody. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AnchorIT {
    private final AnchorJob job;
    private final DailyAnchors anchors;
    private final AnchorStore store;
    private final Database database;

    @Inject
    AnchorIT(AnchorJob job, AnchorStore store, Database database) {
        this.job = job;
        this.anchors = new DailyAnchors(job, store);
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
        LocalDate day = anchors.make();

        String token = Api.given(AUDITOR).get("/v1/history/anchors/" + day).asString();
        Api.assertKnown(AUDITOR, "/v1/history/anchors/" + day);
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
        anchors.make();
        TestClock.set(CaseDriver.START);
        moving.examine();

        LocalDate next = anchors.make();

        assertThat(store.heads(next))
                .extracting(AnchorHead::caseId)
                .contains(moving.id())
                .doesNotContain(still.id());
    }

    @Test
    void oneADayHoweverManyInstancesRun() throws InterruptedException, ExecutionException {
        CaseDriver.open();
        LocalDate day = anchors.nextDay();
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
    void noAnchorChanges() {
        CaseDriver.open();
        LocalDate day = anchors.make();
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

    private static JsonPath read(String token) throws JoseException {
        // Whoever holds an anchor checks it, without an account.
        JsonPath keys = RestAssured.given().get("/v1/history/keys").jsonPath();
        JsonWebSignature read = new JsonWebSignature();
        read.setCompactSerialization(token);
        read.setKey(PublicJsonWebKey.Factory.newPublicJwk(keys.<String, Object>getMap("keys[0]"))
                .getKey());
        assertThat(read.verifySignature()).isTrue();
        assertThat(read.getHeader("typ")).isEqualTo("patuh-history-anchor+jws");
        return new JsonPath(read.getPayload());
    }
}
