package id.patuh.sanctions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.ProblemCode;

/** The catalogue is complete: every entry says what it has to say, in both languages, under a code of its own. */
class SanctionsProblemTest {
    private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 409, 412, 413);
    private static final Set<String> KIT =
            Arrays.stream(KitProblem.values()).map(Enum::name).collect(Collectors.toSet());

    /** As an enum writes them, or an instant; the number of a document begins with the code of its issuer. */
    private static final Pattern CODE =
            Pattern.compile("\\b[A-Z0-9]+_[A-Z0-9_]+\\b(?!-)|\\d{4}-\\d{2}-\\d{2}|T\\d{2}:");

    /** Words of courts, and of a duty that the law does not know. */
    private static final Pattern COURT = Pattern.compile("perkara|memutus\\b|ditahan|pemanggil|bertabrakan");

    @ParameterizedTest
    @MethodSource("problems")
    void everySentenceReadsAsAnOfficialWritesIt(ProblemCode problem) {
        for (Language language : Language.values()) {
            assertThat(language.text(problem, problem.samples()))
                    .doesNotContainPattern(CODE)
                    .doesNotContainPattern(COURT)
                    .matches("[A-Z0-9].*");
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyEntryIsComplete(ProblemCode problem) {
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

    static Stream<ProblemCode> problems() {
        return Stream.of(
                        SanctionsProblem.values(),
                        RemedyProblem.values(),
                        LookUpProblem.values(),
                        DocumentProblem.values(),
                        DeliveryProblem.values(),
                        HistoryProblem.values(),
                        CalendarProblem.values(),
                        WorkProblem.values())
                .flatMap(Arrays::stream);
    }
}
