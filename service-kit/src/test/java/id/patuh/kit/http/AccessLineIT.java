package id.patuh.kit.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** One line for each request, by the template of its path and not by what is in it. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class AccessLineIT {

    private final Logger log = Logger.getLogger("patuh.access");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
    private Level before;

    @BeforeEach
    void listen() {
        before = log.getLevel();
        log.setLevel(Level.INFO);
        log.addHandler(handler);
    }

    @AfterEach
    void stop() {
        log.removeHandler(handler);
        log.setLevel(before);
    }

    @Test
    void aResourceIsNamedByItsTemplate() {
        String id = UUID.randomUUID().toString();
        given().auth()
                .oauth2(Tokens.of("registry-reader").subject("dewi").token())
                .get("/v1/widgets/" + id)
                .then()
                .statusCode(404);
        awaitLine("method=GET route=/v1/widgets/{id} status=404 ", " caller=dewi complete=true");
    }

    @Test
    void whatReachesNoResourceIsNamedByItsPathWithoutTheQuery() {
        given().get("/v1/no-such-thing?nik=1234567890123456").then().statusCode(404);
        awaitLine("method=GET route=/v1/no-such-thing status=404 ", " caller=- complete=true");
    }

    private void awaitLine(String beginning, String end) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().anyMatch(line -> line.startsWith(beginning) && line.endsWith(end)));
    }
}
