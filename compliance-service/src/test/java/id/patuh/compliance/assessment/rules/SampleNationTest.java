package id.patuh.compliance.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.compliance.policy.Terms;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.calendar.WorkingDays;

class SampleNationTest {
    private final Assessor assessor =
            new Assessor(Terms.of(PolicyDocuments.bundled().getFirst(), SampleNation.DATE, WorkingDays.bundled()));

    @ParameterizedTest
    @CsvSource({"sample, 2000", "sample-doors, 800"})
    void agreesWithTheIndependentProgramOnEveryEmployer(String sample, int employers) {
        SampleNation nation = new SampleNation(sample);
        List<String> differences = new ArrayList<>();
        int[] rows = {0};
        nation.read("expected", row -> {
            rows[0]++;
            Assessment assessment = assessor.assess(nation.find(row.getField("identifier")));
            compare(row, assessment, differences);
        });

        assertThat(differences).isEmpty();
        assertThat(rows[0]).isEqualTo(employers);
        assertThat(nation.employers()).hasSize(employers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "sample-doors"})
    void theContributionsShownAddUpToTheScoreAndThePriorityShown(String sample) {
        for (EmployerFacts facts : new SampleNation(sample).employers()) {
            Assessment assessment = assessor.assess(facts);
            if (assessment.score() != null) {
                assertThat(sum(assessment.dimensions(), Assessment.Dimension::contribution))
                        .isEqualTo(assessment.score());
                assertThat(assessment.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
            assertThat(sum(assessment.priorityParts(), Assessment.Part::contribution))
                    .isEqualTo(assessment.priority());
            assertThat(assessment.priority()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> contribution) {
        return parts.stream()
                .map(contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static void compare(NamedCsvRecord row, Assessment assessment, List<String> differences) {
        String expected =
                row.getField("class") + " " + row.getField("exposureIdr") + " " + sorted(row.getField("findings"));
        String actual = assessment.complianceClass() + " " + assessment.exposureIdr() + " " + findings(assessment);
        if (!expected.equals(actual)
                || differs(row.getField("score"), assessment.score())
                || differs(row.getField("priority"), assessment.priority())) {
            differences.add("%s expected %s %s %s but was %s %s %s"
                    .formatted(
                            row.getField("identifier"),
                            expected,
                            row.getField("score"),
                            row.getField("priority"),
                            actual,
                            assessment.score(),
                            assessment.priority()));
        }
    }

    /** To the digit: 0 is written without a decimal. */
    private static boolean differs(String expected, BigDecimal actual) {
        return expected.isEmpty() ? actual != null : actual == null || new BigDecimal(expected).compareTo(actual) != 0;
    }

    private static String sorted(String findings) {
        return findings.isEmpty() ? "" : String.join(";", new TreeSet<>(Arrays.asList(findings.split(";"))));
    }

    private static String findings(Assessment assessment) {
        var texts = new TreeSet<String>();
        for (Finding finding : assessment.findings()) {
            if (finding.agency() != Agency.KEMENAKER) {
                String detail =
                        switch (finding.code()) {
                            case PDS_PROGRAMME -> finding.programme().name();
                            case ARREARS -> finding.months().toString();
                            case PWBD, PDS_WORKERS, PDS_WAGE, WLKP_MISSING, WLKP_CLOSED, WLKP_STALE -> "";
                        };
                texts.add(finding.code() + ":" + finding.agency() + ":" + detail);
            }
        }
        return String.join(";", texts);
    }
}
