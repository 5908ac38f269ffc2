package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people hang together: every link leads somewhere, and every table is whole. */
class PagesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ROW_BEHIND_A_BLANK_LINE = Pattern.compile("(?m)^\\n\\|[^\\n]*\\n(?!\\|-)");

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        assertThat(LINK.matcher(Files.readString(page)).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            assertThat(target).exists();
            if (link.group(2) != null && target.toString().endsWith(".md")) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableIsWhole(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern(ROW_BEHIND_A_BLANK_LINE);
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECT);
                Stream<Path> documents = Files.walk(PROJECT.resolve("docs"))) {
            Stream<Path> readmes = folders.filter(Files::isDirectory).map(folder -> folder.resolve("README.md"));
            Stream<Path> own = Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                    .map(PROJECT::resolve);
            return Stream.of(own, readmes, documents)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".md") && Files.isRegularFile(path))
                    .toList();
        }
    }

    /** As the common forges make them of headings; and those that a page sets itself. */
    private static List<String> anchors(Path page) {
        try {
            String text = Files.readString(page);
            Stream<String> headings = HEADING.matcher(text).results().map(heading -> heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                    .replace(' ', '-'));
            Stream<String> set =
                    Pattern.compile(" id=\"([^\"]+)\"").matcher(text).results().map(anchor -> anchor.group(1));
            return Stream.concat(headings, set).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
