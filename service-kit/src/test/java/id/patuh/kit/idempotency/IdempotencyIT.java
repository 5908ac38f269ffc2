package id.patuh.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.db.Database;
import id.patuh.kit.widget.WidgetGate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** The guarantee of {@link Idempotent}: at most one effect, and every answered request gets the first answer. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class IdempotencyIT {

    private final Database database;
    private final WidgetGate gate;
    private final IdempotencyPurge purge;

    @Inject
    IdempotencyIT(Database database, WidgetGate gate, IdempotencyPurge purge) {
        this.database = database;
        this.gate = gate;
        this.purge = purge;
    }

    @Test
    void repetitionGetsTheFirstAnswerByteForByte() {
        String key = key();
        String name = name();
        Response first = create(key, name, "a");
        Response again = create(key, name, "a");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("ETag", "Location", "Content-Type", "Content-Language")) {
            assertThat(again.header(header)).isEqualTo(first.header(header)).isNotNull();
        }
        assertThat(again.headers().getValues("Link"))
                .hasSize(2)
                .isEqualTo(first.headers().getValues("Link"));
        assertThat(again.header("X-Request-Id")).isNotNull().isNotEqualTo(first.header("X-Request-Id"));
        assertThat(again.headers().getValues("RateLimit")).hasSize(1);
        assertThat(first.jsonPath().getString("name")).isEqualTo(name);
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void keyOfAnotherContentIsRefused() {
        String key = key();
        create(key, name(), "a");
        Response other = create(key, name(), "a");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void otherCallersKeyIsAnotherKey() {
        String key = key();
        String name = name();
        create(key, name, "a");
        Response other = create(key, name, "b");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Idempotency-Replayed")).isNull();
        assertThat(effects(name)).isEqualTo(2);
    }

    @Test
    void keyOfOtherRightsIsRefused() {
        String key = key();
        String name = name();
        create(key, name, "a");
        for (Tokens other : List.of(
                Tokens.of("registry-writer").agency("BPJS_TK"),
                Tokens.of("registry-writer").regions("31"),
                Tokens.of("registry-writer", "auditor"))) {
            Response refused = create(key, name, other.subject("a"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void failureAfterTheEffectLeavesNothingAndMayBeRepeated() {
        String key = key();
        String name = name();
        gate.on(name, ignored -> {
            throw new IllegalStateException("failed between effect and answer");
        });
        assertThat(create(key, name, "a").statusCode()).isEqualTo(500);
        assertThat(effects(name)).isZero();
        assertThat(audits(name)).isZero();
        gate.open(name);
        Response again = create(key, name, "a");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(effects(name)).isEqualTo(1);
        assertThat(audits(name)).isEqualTo(1);
    }

    @Test
    void refusedRequestDoesNotUseUpItsKey() {
        String key = key();
        assertThat(create(key, "", "a").statusCode()).isEqualTo(400);
        assertThat(create(key, name(), "a").statusCode()).isEqualTo(201);
    }

    @Test
    void keyThatIsInFlightIsToldAtOnce() throws Exception {
        String key = key();
        String name = name();
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Void> release = new CompletableFuture<>();
        gate.on(name, ignored -> {
            inside.countDown();
            release.join();
        });
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> create(key, name, "a"));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        Response second = create(key, name, "a");
        release.complete(null);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_IN_FLIGHT");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void manyAtOnceHaveOneEffect() throws Exception {
        String key = key();
        String name = name();
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 36; i++) {
                answers.add(clients.submit(() -> create(key, name, "a")));
            }
        }
        List<String> bodies = new ArrayList<>();
        for (Future<Response> answer : answers) {
            Response response = answer.get();
            assertThat(response.statusCode()).isIn(201, 409);
            if (response.statusCode() == 201) {
                bodies.add(response.asString());
            }
        }
        assertThat(bodies).isNotEmpty();
        assertThat(bodies.stream().distinct()).hasSize(1);
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void answersArePurgedAfterTheirTime() {
        String key = key();
        String name = name();
        create(key, name, "a");
        purge.purge();
        assertThat(create(key, name, "a").header("Idempotency-Replayed")).isEqualTo("true");
        try {
            TestClock.advance(IdempotencyStore.KEPT.plus(Duration.ofMinutes(1)));
            purge.purge();
            assertThat(stored(key)).isZero();
        } finally {
            TestClock.reset();
        }
    }

    @Test
    void keyThatIsNotUsableIsRefused() {
        assertThat(create("has space", name(), "a").statusCode()).isEqualTo(400);
        assertThat(create("k".repeat(256), name(), "a").statusCode()).isEqualTo(400);
    }

    private static Response create(String key, String name, String subject) {
        return create(key, name, Tokens.of("registry-writer").subject(subject));
    }

    private static Response create(String key, String name, Tokens caller) {
        return given().auth()
                .oauth2(caller.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/widgets");
    }

    private long effects(String name) {
        return count("select count(*) from widget where name = ?", name);
    }

    private long audits(String name) {
        return count("select count(*) from audit_log where detail->>'name' = ?", name);
    }

    private long stored(String key) {
        return count("select count(*) from idempotency_key where key = ?", key);
    }

    private long count(String sql, String value) {
        return database.first(sql, row -> row.getLong(1), value).orElseThrow();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String name() {
        return "w" + UUID.randomUUID();
    }
}
