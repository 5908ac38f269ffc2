package id.patuh.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.SilentDatabase;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A database that says nothing: everybody has an answer in time, and everything goes on by itself afterwards. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
@QuarkusTestResource(value = SilentDatabase.class, restrictToAnnotatedClass = true)
class SilentDatabaseIT {
    private static final Duration IN_TIME = Duration.ofSeconds(6);
    private static final int MORE_THAN_WORKERS = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String writer = Tokens.of("registry-writer").token();

    AtomicReference<String> database;

    @Inject
    Database sql;

    @Inject
    PatientPool pool;

    @TestHTTPResource
    URL server;

    @AfterEach
    void recovers() {
        database.set(SilentDatabase.OPEN);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(send(create()).join().status()).isEqualTo(201);
            assertThat(send(health("well")).join().status()).isEqualTo(200);
        });
    }

    @Test
    void frozenDatabaseIsAnsweredInTimeAlsoToMoreCallersThanThereAreThreads() {
        database.set(SilentDatabase.FROZEN);
        List<CompletableFuture<Answer>> callers =
                Stream.generate(() -> send(create())).limit(MORE_THAN_WORKERS).toList();
        Answer alive = send(health("live")).join();
        assertThat(alive.status()).isEqualTo(200);
        assertThat(alive.took()).isLessThan(Duration.ofSeconds(2));
        assertThat(send(health("ready")).join().status()).isEqualTo(503);
        assertThat(callers).extracting(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isEqualTo("2");
            assertThat(answer.took()).isLessThan(IN_TIME);
        });
    }

    @Test
    void connectionsLeftBehindByAFailoverAreGivenUp() {
        assertThat(Stream.generate(() -> send(create()))
                        .limit(MORE_THAN_WORKERS)
                        .toList())
                .extracting(CompletableFuture::join)
                .extracting(Answer::status)
                .containsOnly(201);
        database.set(SilentDatabase.FAILED_OVER);
        List<CompletableFuture<Answer>> callers =
                Stream.generate(() -> send(create())).limit(MORE_THAN_WORKERS).toList();
        assertThat(callers).extracting(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(201, 503);
            assertThat(answer.took()).isLessThan(IN_TIME);
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> send(create()).join().status() == 201);
    }

    /** What a stop does with a step that would wait for its database for minutes. */
    @Test
    void workThatWaitsForASilentDatabaseHoldsUpNoStop() {
        sql.query("select 1", row -> 1);
        database.set(SilentDatabase.FROZEN);
        CompletableFuture<Void> step =
                CompletableFuture.runAsync(() -> Patience.run(Patience.BULK, () -> sql.query("select 1", row -> 1)));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            pool.endAfter(Duration.ZERO);
            assertThat(step).failsWithin(Duration.ofMillis(500));
        });
    }

    private record Answer(int status, String retryAfter, Duration took) {}

    private CompletableFuture<Answer> send(HttpRequest request) {
        long began = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(answer -> new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").orElse(null),
                        Duration.ofNanos(System.nanoTime() - began)));
    }

    private HttpRequest create() {
        return HttpRequest.newBuilder(URI.create(server + "v1/widgets"))
                .header("Authorization", "Bearer " + writer)
                .header("Content-Type", "application/json")
                .header("X-Request-Id", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Roda\"}"))
                .build();
    }

    private HttpRequest health(String kind) {
        return HttpRequest.newBuilder(URI.create(server + "q/health/" + kind)).build();
    }
}
