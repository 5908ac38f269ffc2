package id.patuh.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the sources of all modules name articles: in documentation after the word {@link #WORD}, in rows of Java as
 * text of the same form, and in dated documents as {@code "source"}. Paragraphs are left out: {@code art. 3(4)} is found under {@code art. 3}.
 */
record LawIndex(Map<String, Set<Path>> rules, Map<String, Set<Path>> tests, List<String> malformed) {
    /** What announces articles, which follow with semicolons between them. */
    static final String WORD = "Source:";

    private static final String ARTICLE = "(?:UU|PP|Perpres|Permenaker|PMK) \\d+/\\d{4} art\\. \\d+[A-Z]?";
    private static final String PARAGRAPHS = "(?:\\(\\w+\\))*";
    private static final String LIST = ARTICLE + PARAGRAPHS + "(?:; " + ARTICLE + PARAGRAPHS + ")*";
    private static final Pattern ONE = Pattern.compile(ARTICLE);
    private static final Pattern MENTION = Pattern.compile(WORD + " (" + LIST + "|policy\\b)?");
    private static final Pattern ROW = Pattern.compile("\"(" + LIST + ")\"");
    private static final Pattern DOCUMENT = Pattern.compile("\"source\": *\"([^\"]*)\"");
    private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\R\\s*\\*(?!/) ?");

    /** Reads the modules of the project in a folder. */
    static LawIndex of(Path project) {
        LawIndex index = new LawIndex(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        try (Stream<Path> modules = Files.list(project)) {
            for (Path module : modules.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .sorted()
                    .toList()) {
                index.read(project, module.resolve("src/main/java"), index.rules);
                index.read(project, module.resolve("src/main/resources/law"), index.rules);
                index.read(project, module.resolve("src/main/resources/policy"), index.rules);
                index.read(project, module.resolve("src/test/java"), index.tests);
            }
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path project, Path folder, Map<String, Set<Path>> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                Path name = project.relativize(file);
                if (file.toString().endsWith(".json")) {
                    add(DOCUMENT, text, name, found);
                } else if (file.toString().endsWith(".java")) {
                    String joined = LINE_OF_COMMENT.matcher(text).replaceAll(" ");
                    add(MENTION, joined, name, found);
                    add(ROW, text, name, found);
                }
            }
        }
    }

    private void add(Pattern pattern, String text, Path file, Map<String, Set<Path>> found) {
        Matcher mention = pattern.matcher(text);
        while (mention.find()) {
            if (mention.group(1) == null) {
                malformed.add(
                        file + ": " + text.substring(mention.start(), Math.min(text.length(), mention.end() + 40)));
                continue;
            }
            Matcher article = ONE.matcher(mention.group(1));
            while (article.find()) {
                found.computeIfAbsent(article.group(), none -> new TreeSet<>(Comparator.comparing(Path::toString)))
                        .add(file);
            }
        }
    }
}
