package id.patuh.sanctions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;

/** The catalogue is complete: every entry says what it has to say, in both languages, under a code of its own. */
class SanctionsProblemTest {
    private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 409, 412, 413);
    private static final Set<String> KIT =
            Arrays.stream(KitProblem.values()).map(Enum::name).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void everyEntryIsComplete(SanctionsProblem problem) {
        assertThat(problem.status()).isIn(STATUSES);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.type().toString())
                .startsWith("https://patuh.id/problems/")
                .doesNotContain("_");
        assertThat(KIT).doesNotContain(problem.name());
        for (Language language : Language.values()) {
            String text = language.text(problem, "first", "second", "third");
            assertThat(text).isNotBlank().doesNotContain("{").endsWith(".");
        }
        assertThat(Language.INDONESIAN.text(problem, "a", "b", "c"))
                .isNotEqualTo(Language.ENGLISH.text(problem, "a", "b", "c"));
    }
}
