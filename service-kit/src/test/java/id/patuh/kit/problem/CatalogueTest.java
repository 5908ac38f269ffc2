package id.patuh.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem can be told in both languages, and the language is the caller's. */
class CatalogueTest {

    @ParameterizedTest
    @EnumSource(KitProblem.class)
    void everyProblemHasWordsInBothLanguages(KitProblem code) {
        assertThat(code.status()).isBetween(400, 599);
        assertThat(code.title()).isNotBlank();
        for (Language language : Language.values()) {
            assertThat(language.text(code, code.samples())).isNotBlank().doesNotContain("{", "''");
        }
        assertThat(code.type().toString())
                .startsWith("https://patuh.id/problems/")
                .doesNotContain("_");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, INDONESIAN",
                "'', INDONESIAN",
                "en, ENGLISH",
                "en-GB, ENGLISH",
                "'id, en;q=0.9', INDONESIAN",
                "'fr, en;q=0.1', ENGLISH",
                "fr, INDONESIAN",
                "'en;q=x', INDONESIAN",
                "*, INDONESIAN",
            })
    void languageFollowsTheHeader(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void argumentsAreFilledIn() {
        Problem problem = Problem.of(KitProblem.JOB_NOT_FOUND, "17");
        assertThat(problem.detail(Language.INDONESIAN)).isEqualTo("Pekerjaan 17 tidak ditemukan.");
        assertThat(problem.detail(Language.ENGLISH)).isEqualTo("Job 17 was not found.");
        assertThat(problem.getStackTrace()).isEmpty();
    }
}
