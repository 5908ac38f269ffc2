package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import id.patuh.devstack.stack.Service;

/**
 * Runs the commands of docs/first-hour.md and of the pages that go on from it, as a reader who pastes them would, and compares the
 * answers with those shown.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FirstHourIT {
    private static final List<Path> PAGES =
            List.of(Path.of("../docs/first-hour.md"), Path.of("../docs/time.md"), Path.of("../docs/exports.md"));
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(sh|json)\\n(.*?)^```$");
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\" *:");
    /** Codes, states and classes: values that do not differ from run to run. */
    private static final Pattern CONSTANT = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    /** Sentences for people, unless they are cut short on the page. */
    private static final Pattern SENTENCE = Pattern.compile("\"(?:en|title|detail|message)\" *: *(\"[^\"…]+\")");

    /** Counts that follow from what the page sends. */
    private static final Pattern COUNT = Pattern.compile(
            "\"(?:rows|created|updated|unchanged|historical|rejected|workers|workersAffected|score|exposureIdr)\" *: *[\\d.]+");

    private static final String MARK = "=== block ";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Block> blocks = new ArrayList<>();
    private int exit;
    private String output;

    /**
     * A fenced block.
     *
     * @param kind sh or json
     * @param text its lines
     */
    private record Block(String kind, String text) {}

    @BeforeAll
    void runThePage() throws IOException, InterruptedException {
        for (Path page : PAGES) {
            Matcher fences = FENCE.matcher(Files.readString(page));
            while (fences.find()) {
                blocks.add(new Block(fences.group(1), fences.group(2)));
            }
        }
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        Path folder = RunningStack.files().project();
        writeCommand(folder);
        Path script = Files.writeString(folder.resolve("first-hour.sh"), script());
        Path log = folder.resolve("first-hour.log");
        Process shell = process(folder, script, log);
        boolean ended = shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        shell.destroyForcibly();
        output = Files.readString(log);
        exit = ended ? shell.exitValue() : -1;
    }

    @Test
    void everyCommandWorksAsPasted() {
        assertThat(exit).as(output).isZero();
        assertThat(output).contains(MARK + (blocks.size() - 1));
    }

    @Test
    void theAnswersShownAreThoseThatAreGiven() {
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).kind().equals("json")) {
                String answer = outputOf(i);
                promises(blocks.get(i).text()).stream()
                        .filter(promise -> !answer.contains(promise))
                        .forEach(promise -> wrong.add(promise + " is not in the answer " + answer));
            }
        }
        assertThat(wrong).as(output).isEmpty();
    }

    /** What must occur in the answer: the names of all members, the constants, the counts and the sentences. */
    private static Set<String> promises(String json) {
        Set<String> all = new LinkedHashSet<>();
        MEMBER.matcher(json).results().forEach(found -> all.add('"' + found.group(1) + '"'));
        CONSTANT.matcher(json).results().forEach(found -> all.add('"' + found.group(1) + '"'));
        COUNT.matcher(json).results().forEach(found -> all.add(found.group().replace(" ", "")));
        SENTENCE.matcher(json).results().forEach(found -> all.add(found.group(1)));
        return all;
    }

    private String outputOf(int block) {
        int begin = output.indexOf(MARK + (block - 1) + "\n");
        int end = output.indexOf(MARK + block + "\n");
        return begin < 0 ? "" : output.substring(begin, end < 0 ? output.length() : end);
    }

    /** The commands in order, with a mark before each block, so that answers can be told apart. */
    private String script() {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            script.append("echo; echo '").append(MARK).append(i).append("'\n");
            if (blocks.get(i).kind().equals("sh")) {
                script.append(blocks.get(i).text());
            }
        }
        return script.toString();
    }

    private static Process process(Path folder, Path script, Path log) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment()
                .put("REGISTRY", RunningStack.address(Service.REGISTRY).toString());
        shell.environment()
                .put("COMPLIANCE", RunningStack.address(Service.COMPLIANCE).toString());
        shell.environment()
                .put("SANCTIONS", RunningStack.address(Service.SANCTIONS).toString());
        return shell.start();
    }

    /** The page says {@code ./patuh}; beside the stack under test, that is this. */
    private static void writeCommand(Path folder) throws IOException {
        Path command = Files.writeString(
                folder.resolve("patuh"), """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Dpatuh.home='%s' -cp '%s' id.patuh.devstack.Main "$@"
                """.formatted(System.getProperty("java.home"), folder, classPath()));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
