package id.patuh.sanctions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.kit.problem.Language;

/** Refusals of documents say what they have to say in both languages. */
class DocumentProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyEntryIsComplete(DocumentProblem problem) {
        assertThat(problem.status()).isIn(404, 409);
        assertThat(problem.title()).isNotBlank();
        for (Language language : Language.values()) {
            assertThat(language.text(problem, problem.samples())).endsWith(".").doesNotContain("{");
        }
        assertThat(Language.INDONESIAN.text(problem, "a")).isNotEqualTo(Language.ENGLISH.text(problem, "a"));
    }
}
