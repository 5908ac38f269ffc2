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
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Runs the commands of docs/first-hour.md and of the pages that go on from it, as a reader who pastes them would, and compares the
 * answers with those shown.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FirstHourIT {
    private static final List<Path> PAGES =
            List.of(Path.of("../docs/first-hour.md"), Path.of("../docs/time.md"), Path.of("../docs/exports.md"));
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

    private final List<PageBlock> blocks = new ArrayList<>();
    private int exit;
    private String output;

    @BeforeAll
    void runThePage() throws IOException, InterruptedException {
        for (Path page : PAGES) {
            blocks.addAll(PageBlock.of(Files.readString(page), "sh", "json"));
        }
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        Path folder = RunningStack.files().project();
        writeCommand(folder);
        Path script = Files.writeString(folder.resolve("first-hour.sh"), script());
        Run shell = Run.of(folder, RunningStack.variables(), PATIENCE, "sh", "-e", script.toString());
        output = shell.output();
        exit = shell.exit();
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

    /** The page says {@code ./patuh}; beside the stack under test, that is this. */
    private static void writeCommand(Path folder) throws IOException {
        Path command = Files.writeString(
                folder.resolve("patuh"), """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Dpatuh.home='%s' -cp '%s' id.patuh.devstack.Main "$@"
                """.formatted(System.getProperty("java.home"), folder, Run.classPath()));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }
}
