package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every fault that the reviews of the suite found is shown by a test to be mended, or stands with the reason why it is not: {@code
 * reviewed-faults.csv} has one line for each, with {@code Class#method} or the reason.
 */
class ReviewedFaultsTest {
    /** How many faults each page numbers, by the letter in front. */
    private static final Map<String, Integer> PAGES = Map.ofEntries(
            Map.entry("integrator-A", 16),
            Map.entry("integrator-A15.", 15),
            Map.entry("security-C", 1),
            Map.entry("security-H", 8),
            Map.entry("security-M", 15),
            Map.entry("security-L", 11),
            Map.entry("faults-", 8),
            Map.entry("faults-R", 12),
            Map.entry("domain-A", 7),
            Map.entry("domain-B", 8),
            Map.entry("domain-C", 10),
            Map.entry("bugs-D", 26));

    private static final Pattern TEST = Pattern.compile("(\\w+(?:Test|IT))#(\\w+)");
    private static final int SHORTEST_REASON = 20;

    @Test
    void everyFaultHasItsLine() {
        Set<String> expected = PAGES.entrySet().stream()
                .flatMap(page ->
                        IntStream.rangeClosed(1, page.getValue()).mapToObj(number -> page.getKey() + number))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines().stream().map(Line::id)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyTestThatIsNamedExists() {
        Map<String, String> tests = tests();
        assertThat(lines().stream().flatMap(Line::tests)).isNotEmpty().allSatisfy(test -> assertThat(
                        tests.getOrDefault(test.type(), ""))
                .as("%s#%s", test.type(), test.method())
                .containsPattern("void " + test.method() + "\\("));
    }

    @Test
    void whatHasNoTestHasAReason() {
        assertThat(lines()).filteredOn(line -> line.tests().findAny().isEmpty()).allSatisfy(line -> assertThat(
                        line.text())
                .as(line.id())
                .hasSizeGreaterThan(SHORTEST_REASON));
    }

    private static List<Line> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/reviewed-faults.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(", ", 2))
                    .map(parts -> new Line(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of all tests, by the name of their type. */
    private static Map<String, String> tests() {
        try (Stream<Path> all = Files.walk(Path.of("..").toRealPath())) {
            return all.filter(path -> path.toString().contains("/src/test/java/"))
                    .filter(path -> path.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(ReviewedFaultsTest::type, read(), (one, other) -> one + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static Function<Path, String> read() {
        return source -> {
            try {
                return Files.readString(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private record Line(String id, String text) {
        Stream<Named> tests() {
            return TEST.matcher(text).results().map(found -> new Named(found.group(1), found.group(2)));
        }
    }

    private record Named(String type, String method) {}
}
