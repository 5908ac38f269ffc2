package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every fault that a review found is tested where it was mended, or says why it stands. */
class ReviewedFaultsTest {
    private static final Path FAULTS = Path.of("src/test/resources/reviewed-faults.csv");
    private static final Path PROJECT = Path.of("..");

    @Test
    void everyFaultHasOneRow() throws IOException {
        assertThat(rows().keySet()).containsExactlyElementsOf(ids());
    }

    @Test
    void everyTestThatARowNamesExists() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        rows().forEach((id, entry) -> {
            if (!entry.startsWith("open: ") && !entry.startsWith("later: ")) {
                String[] named = entry.split("#");
                String source = tests.get(named[0]);
                boolean found =
                        source != null && (named.length == 1 || source.matches("(?s).*\\bvoid " + named[1] + "\\(.*"));
                if (!found) {
                    missing.add(id + ": " + entry);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line :
                Files.readAllLines(FAULTS).subList(1, Files.readAllLines(FAULTS).size())) {
            int comma = line.indexOf(',');
            assertThat(rows.put(line.substring(0, comma), line.substring(comma + 1)))
                    .as(line)
                    .isNull();
        }
        return rows;
    }

    private static List<String> ids() {
        return Stream.of(
                        series("integrator A", 14),
                        series("integrator A15.", 15),
                        Stream.of("integrator A16", "security C1"),
                        series("security H", 8),
                        series("security M", 15),
                        series("security L", 11),
                        series("faults ", 8),
                        series("faults R", 12),
                        series("domain A", 7),
                        series("domain B", 8),
                        series("domain C", 10),
                        series("bugs D", 26))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Stream<String> series(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
    }

    /** Sources of test classes by their name; of two with one name, both. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            List<Path> folders = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
            Map<String, String> sources = new LinkedHashMap<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(path -> path.toString().matches(".*(IT|Test)\\.java"))
                            .collect(Collectors.toList())) {
                        String name = file.getFileName().toString().replace(".java", "");
                        sources.merge(name, Files.readString(file), String::concat);
                    }
                }
            }
            return sources;
        }
    }
}
