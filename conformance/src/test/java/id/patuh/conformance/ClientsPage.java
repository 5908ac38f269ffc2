package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** The page on generated clients, docs/clients.md: its commands and programs, and what the programs must have done. */
final class ClientsPage {
    private static final Path PAGE = Path.of("../docs/clients.md");
    private static final Path DOCUMENTS = Path.of("../contracts/src/main/resources/openapi");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern REPORT =
            Pattern.compile("employer (\\S+) (.+)\\nassessed (\\S+)\\ncase (\\S+) (\\S+)\\n");

    private ClientsPage() {}

    /** The only block of a language under a heading. */
    static String block(String heading, String kind) throws IOException {
        String section = text().split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        List<PageBlock> blocks = PageBlock.of(section, kind);
        assertThat(blocks).hasSize(1);
        return blocks.getFirst().text();
    }

    /** The whole page. */
    static String text() throws IOException {
        return Files.readString(PAGE);
    }

    /** Runs a command with the variables that the page exports; the stack is at the page's day. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        RunningStack.clockAt(Instant.parse("2026-06-30T02:00:00Z"));
        Map<String, String> variables = new LinkedHashMap<>(RunningStack.variables());
        variables.put("KEMENAKER", RunningStack.token("registry-writer,registry-reader", "KEMENAKER", "*"));
        variables.put("BPJS_TK", RunningStack.token("bpjs-tk-officer", "BPJS_TK", "*"));
        variables.put("DOCUMENTS", DOCUMENTS.toRealPath().toString());
        return Run.of(folder, variables, PATIENCE, command).succeeded();
    }

    /** Checks that what a program reports is what the services hold. */
    static void assertDone(String output, String name) {
        assertThat(output).containsPattern(REPORT);
        MatchResult report = REPORT.matcher(output).results().findFirst().orElseThrow();
        JsonNode employer = LiveCase.registry("registry-reader", "KEMENAKER", "*")
                .get("/v1/employers/" + report.group(1))
                .expect(200)
                .json();
        assertThat(employer.path("name").asText()).isEqualTo(report.group(2)).startsWith(name);
        assertThat(report.group(3)).isEqualTo("UNREGISTERED");
        JsonNode opened = LiveCase.officer("BPJS_TK", "*")
                .get("/v1/cases/" + report.group(4))
                .expect(200)
                .json();
        assertThat(opened.at("/employer/id").asText()).isEqualTo(report.group(1));
        assertThat(opened.path("state").asText()).isEqualTo("EXAMINED").isEqualTo(report.group(5));
    }

    /** An empty folder of generated code. */
    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
