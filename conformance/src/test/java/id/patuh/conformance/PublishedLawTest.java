package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Each article that matters has its rule and its test, each rule its article, and {@code docs/law.md} says where they are. */
class PublishedLawTest {
    private static final List<LawArticle> ARTICLES = LawArticle.all();
    private static final LawIndex INDEX = LawIndex.of(Path.of(".."));

    @Test
    void everySourceIsWrittenInTheOneForm() {
        assertThat(INDEX.malformed())
                .as("The form is '%1$s PP 86/2013 art. 6(1); UU 30/2014 art. 60', or '%1$s policy'", LawIndex.WORD)
                .isEmpty();
    }

    @Test
    void everyArticleHasARuleUnlessTheListSaysWhyNot() {
        assertThat(INDEX.rules().keySet()).containsAll(names(LawArticle::hasRule));
        assertThat(INDEX.rules().keySet())
                .as("The list says that these have no rule")
                .doesNotContainAnyElementsOf(names(article -> !article.hasRule()));
    }

    @Test
    void everyArticleWithARuleHasATestUnlessTheListSaysWhyNot() {
        assertThat(INDEX.tests().keySet()).containsAll(names(LawArticle::hasTest));
        assertThat(INDEX.tests().keySet())
                .as("The list says that these have no test")
                .doesNotContainAnyElementsOf(names(article -> !article.hasTest()));
    }

    @Test
    void everyRuleAndTestNamesAnArticleOfTheList() {
        assertThat(names(article -> true))
                .containsAll(INDEX.rules().keySet())
                .containsAll(INDEX.tests().keySet());
    }

    @Test
    void theIndexIsPublishedAsTheSourcesAre() throws IOException {
        Published.at("docs/law.md").assertHolds(page());
    }

    private static List<String> names(Predicate<LawArticle> which) {
        return ARTICLES.stream().filter(which).map(LawArticle::name).toList();
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Law: articles, rules, tests

                Written from the sources by `PublishedLawTest`; don't edit it. The articles stand in `conformance/src/test/resources/law/articles.txt`.
                Flags: V the article was read, V2 a secondary text was read, M from memory. V2 and M are unsure: a jurist must confirm them.

                | article | flag | what it says | rules | tests | open |
                |---|---|---|---|---|---|
                """);
        for (LawArticle article : ARTICLES) {
            page.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            article.name(),
                            article.flag(),
                            article.content(),
                            links(INDEX.rules(), article),
                            links(INDEX.tests(), article),
                            article.open()));
        }
        return page.toString();
    }

    private static String links(Map<String, Set<Path>> found, LawArticle article) {
        Collection<Path> files = found.getOrDefault(article.name(), Set.of());
        return files.stream().map(PublishedLawTest::link).collect(Collectors.joining(", "));
    }

    private static String link(Path file) {
        String name = file.getFileName().toString();
        String shown = name.equals("package-info.java")
                ? file.getParent().getFileName().toString()
                : name.replaceAll("\\.\\w+$", "");
        return "[%s](../%s)".formatted(shown, file.toString().replace('\\', '/'));
    }
}
