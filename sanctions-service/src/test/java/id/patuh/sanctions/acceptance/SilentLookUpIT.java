package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.SilentDatabase;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The look-up tells licensing systems in time that it cannot answer, and answers again as soon as the database does. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
@QuarkusTestResource(value = SilentDatabase.class, restrictToAnnotatedClass = true)
class SilentLookUpIT {
    private static final int CALLERS = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = Tokens.of("integrator").token();

    AtomicReference<String> database;

    @TestHTTPResource
    URL server;

    @AfterEach
    void answersAgain() {
        database.set(SilentDatabase.OPEN);
        await().atMost(Duration.ofSeconds(15)).until(() -> ask(0).join().status() == 200);
        await().atMost(Duration.ofSeconds(15)).until(() -> askMany().join().status() == 200);
    }

    @Test
    void frozenDatabase() {
        answersAgain();
        database.set(SilentDatabase.FROZEN);
        List<CompletableFuture<Answer>> callers = callers();
        CompletableFuture<Answer> batch = askMany();
        assertThat(callers).extracting(CompletableFuture::join).allSatisfy(SilentLookUpIT::isUnavailableInTime);
        isUnavailableInTime(batch.join());
    }

    @Test
    void failoverThatLeavesConnectionsBehind() {
        answersAgain();
        database.set(SilentDatabase.FAILED_OVER);
        assertThat(callers()).extracting(CompletableFuture::join).allSatisfy(answer -> assertThat(answer.took())
                .isLessThan(Duration.ofSeconds(6)));
        await().atMost(Duration.ofSeconds(10)).until(() -> ask(0).join().status() == 200);
    }

    private List<CompletableFuture<Answer>> callers() {
        return IntStream.range(0, CALLERS).mapToObj(this::ask).toList();
    }

    private static void isUnavailableInTime(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("2");
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(6));
    }

    private record Answer(int status, String retryAfter, Duration took) {}

    private CompletableFuture<Answer> ask(int number) {
        return send(request("v1/service-blocks/check?identifier=NIB:%013d".formatted(number + 1))
                .build());
    }

    private CompletableFuture<Answer> askMany() {
        return send(request("v1/service-blocks/check")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"items\":[{\"identifier\":\"NIB:0000000000001\"}]}"))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        long began = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(answer -> new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").orElse(null),
                        Duration.ofNanos(System.nanoTime() - began)));
    }
}
