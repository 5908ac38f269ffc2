package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;

/** The catalogue is complete, and no code means two things. */
class ProblemCatalogueTest {
    @ParameterizedTest
    @EnumSource(RegistryProblem.class)
    void entryHasStatusTitleAndBothTextsWithTheSameArguments(RegistryProblem problem) {
        assertThat(problem.status()).isBetween(400, 599);
        assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.type())
                .hasPath("/problems/"
                        + problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        for (String text : new String[] {problem.indonesian(), problem.english()}) {
            assertThat(text).endsWith(".");
        }
        assertThat(new MessageFormat(problem.indonesian()).getFormatsByArgumentIndex())
                .hasSameSizeAs(new MessageFormat(problem.english()).getFormatsByArgumentIndex());
    }

    @ParameterizedTest
    @EnumSource(RegistryProblem.class)
    void everySentenceReadsAsAnOfficialWritesIt(RegistryProblem problem) {
        for (Language language : Language.values()) {
            assertThat(language.text(problem, problem.samples()))
                    .doesNotContain("{")
                    .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b|\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void noCodeOfTheKitIsRepeated() {
        Stream<String> kit = Arrays.stream(KitProblem.values()).map(Enum::name);
        assertThat(kit)
                .doesNotContainAnyElementsOf(
                        Arrays.stream(RegistryProblem.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(RegistryProblem.class)
    void textsSpeakOfDataAndStatementsNotOfFacts(RegistryProblem problem) {
        assertThat(problem.title() + problem.indonesian() + problem.english())
                .doesNotContainPattern("(?i)\\b(fact|facts|fakta)\\b");
    }

    @Test
    void whatIsOlderIsCorrectedInTheRecord() {
        assertThat(RegistryProblem.OLDER_THAN_HELD.indonesian()).contains("corrections", "/v1/records");
        assertThat(RegistryProblem.OLDER_THAN_HELD.english()).contains("corrections", "/v1/records");
    }
}
