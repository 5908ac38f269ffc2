package id.patuh.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

/** {@code patuh verify-history} against answers of sanctions-service. */
class VerifyHistoryTest {
    private static final String CASE = "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d14";
    private static final String ALL = "/v1/history/verification?limit=500";
    private static final String ANCHORS = "/v1/history/anchors?limit=500";

    /** Of the token "first" and of the token "second". */
    private static final String FIRST = "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e";

    private static final String SECOND = "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> answers = new HashMap<>();
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("patuh.home", folder.toString());
        int offset = 35_000;
        while (service == null) {
            offset += 100;
            service = listen(8083 + offset);
        }
        Files.writeString(Files.createDirectories(folder.resolve(".patuh")).resolve("port-offset"), offset + "\n");
        service.createContext("/", exchange -> {
            String answer = answers.get(exchange.getRequestURI().toString());
            byte[] body = (answer == null ? "{\"code\":\"CASE_UNKNOWN\"}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        System.clearProperty("patuh.home");
        service.stop(0);
    }

    @Test
    void everythingIsVerifiedPartByPart() {
        answers.put(ALL, part(3, 0, 0, "", "\"a\""));
        answers.put(ALL + "&cursor=a", part(0, 500, 4_000, "", "\"b\""));
        answers.put(ALL + "&cursor=b", part(0, 12, 80, "", "null"));

        assertThat(run()).isZero();
        assertThat(out.toString().strip()).isEqualTo("Verified 3 anchors and 512 cases with 4080 steps: all hold.");
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        answers.put(ALL, part(3, 0, 0, broken("ANCHOR_LINK", null, "2026-01-31", "aa", null), "\"a\""));
        answers.put(ALL + "&cursor=a", part(0, 2, 9, broken("ANCHOR", CASE, "2026-01-30", "bb", "cc"), "null"));

        assertThat(run()).isEqualTo(1);
        assertThat(out.toString())
                .contains("BROKEN anchor of 2026-01-31: the anchor does not follow")
                .contains("expected aa, found nothing")
                .contains("BROKEN case " + CASE
                        + " step 4, anchor of 2026-01-30: the step is not the one that the anchor names")
                .contains("expected bb, found cc")
                .contains("Verified 3 anchors and 2 cases with 9 steps: 2 do not hold.");
    }

    @Test
    void oneCaseIsVerified() {
        String path = "/v1/cases/" + CASE + "/history/verification";
        answers.put(
                path,
                "{\"intact\":true,\"steps\":9,\"anchoredOn\":\"2026-01-30\",\"anchoredSeq\":7,\"firstBreak\":null}");
        assertThat(run(CASE)).isZero();
        assertThat(out.toString()).contains("holds: 9 steps, anchored up to step 7 on 2026-01-30.");

        answers.put(path, "{\"intact\":true,\"steps\":1,\"anchoredOn\":null,\"anchoredSeq\":null,\"firstBreak\":null}");
        assertThat(run(CASE)).isZero();
        assertThat(out.toString()).contains("holds: 1 step, no anchor names it yet.");

        answers.put(path, "{\"intact\":false,\"firstBreak\":" + broken("CONTENT", CASE, null, "aa", "bb") + "}");
        assertThat(run(CASE)).isEqualTo(1);
        assertThat(out.toString()).contains("BROKEN case " + CASE + " step 4: the step was changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STEP_MISSING",
                "LINK",
                "CONTENT",
                "DOCUMENT",
                "ANCHOR",
                "HEAD",
                "ANCHOR_SIGNATURE",
                "ANCHOR_HEADS"
            })
    void everyWayToBreakHasItsWords(String type) {
        answers.put(ALL, part(1, 1, 1, broken(type, CASE, null, null, null), "null"));
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString())
                .contains("step 4: ")
                .doesNotContain(type, "nothing")
                .contains("Verified 1 anchor and 1 case with 1 step: 1 does not hold.");
    }

    @Test
    void anchorsAreKeptAndComparedLater() throws IOException {
        Path kept = folder.resolve("anchors");
        answers.put(ALL, part(2, 0, 0, "", "null"));
        answers.put(ANCHORS, anchors("2026-01-30", FIRST, "\"b\""));
        answers.put(ANCHORS + "&cursor=b", anchors("2026-01-31", SECOND, "null"));
        answers.put("/v1/history/anchors/2026-01-30", "first");
        answers.put("/v1/history/anchors/2026-01-31", "second");

        assertThat(run("--anchors", kept.toString())).isZero();
        assertThat(kept.resolve("2026-01-31.jws")).hasContent("second");
        assertThat(run("--anchors", kept.toString())).isZero();
        assertThat(out.toString()).contains("Kept 2 new anchors").contains("Kept 0 new anchors");

        answers.put(ANCHORS, anchors("2026-01-30", SECOND, "null"));
        assertThat(run("--anchors", kept.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("BROKEN anchor of 2026-01-30: it is not the one kept in " + kept + "; expected " + FIRST)
                .contains("BROKEN anchor of 2026-01-31")
                .contains("expected " + SECOND + ", found nothing");
        assertThat(kept.resolve("2026-01-30.jws")).hasContent("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-id",
                "--url=sanctions",
                "--url=ftp://sanctions.example",
                "--url=https://sanctions.example",
                CASE
            })
    void aWrongCommandIsToldApart(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeAskedIsNotBroken() throws IOException {
        answers.put(ALL, part(0, 0, 0, "", "null"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--anchors", file.toString())).isEqualTo(3);
        service.stop(0);
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("./patuh status").doesNotContain("\tat ");
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException taken) {
            return null;
        }
    }

    private static String part(long anchors, long cases, long steps, String broken, String next) {
        return "{\"anchors\":%d,\"cases\":%d,\"steps\":%d,\"breaks\":[%s],\"nextCursor\":%s}"
                .formatted(anchors, cases, steps, broken, next);
    }

    private static String broken(String type, String caseId, String day, String expected, String found) {
        return "{\"type\":\"%s\",\"caseId\":%s,\"seq\":4,\"anchorDay\":%s,\"expected\":%s,\"found\":%s}"
                .formatted(type, quoted(caseId), quoted(day), quoted(expected), quoted(found));
    }

    private static String anchors(String day, String hash, String next) {
        return "{\"items\":[{\"day\":\"%s\",\"hash\":\"%s\"}],\"nextCursor\":%s}".formatted(day, hash, next);
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify-history";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
