package id.patuh.compliance.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ProblemCode;

class ComplianceProblemTest {
    @ParameterizedTest
    @EnumSource
    void isCompleteInBothLanguages(ComplianceProblem code) {
        complete(code);
    }

    @ParameterizedTest
    @EnumSource
    void ofCampaignsIsCompleteInBothLanguages(CampaignProblem code) {
        complete(code);
    }

    private static void complete(ProblemCode code) {
        Problem problem = Problem.of(code, code.samples());

        assertThat(code.status()).isBetween(400, 499);
        assertThat(code.title()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.detail(Language.INDONESIAN)).endsWith(".").doesNotContain("{");
        assertThat(problem.detail(Language.ENGLISH)).endsWith(".").doesNotContain("{");
        assertThat(problem.detail(Language.ENGLISH)).isNotEqualTo(problem.detail(Language.INDONESIAN));
    }

    @Test
    void codesAreUniqueAcrossTheCatalogues() {
        Set<String> codes =
                Arrays.stream(KitProblem.values()).map(Enum::name).collect(Collectors.toCollection(HashSet::new));

        assertThat(Stream.<Enum<?>[]>of(
                                ComplianceProblem.values(), InspectionProblem.values(), CampaignProblem.values())
                        .flatMap(Arrays::stream))
                .allSatisfy(code -> assertThat(codes.add(code.name())).isTrue());
    }
}
