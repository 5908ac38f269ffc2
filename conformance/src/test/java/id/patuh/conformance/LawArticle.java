package id.patuh.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An article that matters; the open point is empty where both a rule and a test are wanted. */
record LawArticle(String name, String flag, String content, String open) {
    private static final int FIELDS = 4;

    static List<LawArticle> all() {
        try (InputStream file = LawArticle.class.getResourceAsStream("/law/articles.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LawArticle::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LawArticle of(String line) {
        String[] fields = line.split("\\|", FIELDS);
        return new LawArticle(fields[0].strip(), fields[1].strip(), fields[2].strip(), fields[3].strip());
    }

    boolean hasRule() {
        return !open.startsWith("no rule: ");
    }

    boolean hasTest() {
        return open.isEmpty();
    }
}
