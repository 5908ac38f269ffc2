package id.patuh.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.compliance.policy.Terms;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.WorkingDays;

class SampleNationTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private final Assessor assessor =
            new Assessor(Terms.of(PolicyDocuments.bundled().getFirst(), SampleNation.DATE, WorkingDays.bundled()));

    @Test
    void agreesWithTheIndependentProgramOnEveryEmployer() {
        SampleNation nation = new SampleNation();
        List<String> differences = new ArrayList<>();
        int[] rows = {0};
        SampleNation.read("expected", row -> {
            rows[0]++;
            Assessment assessment = assessor.assess(nation.find(row.getField("identifier")));
            compare(row, assessment, differences);
        });

        assertThat(differences).isEmpty();
        assertThat(rows[0]).isEqualTo(2000);
        assertThat(nation.employers()).hasSize(2000);
    }

    @Test
    void theContributionsShownAddUpToTheScoreAndThePriorityShown() {
        for (var facts : new SampleNation().employers()) {
            Assessment assessment = assessor.assess(facts);
            if (assessment.score() != null) {
                BigDecimal sum = assessment.dimensions().stream()
                        .map(Assessment.Dimension::contribution)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.setScale(1, java.math.RoundingMode.HALF_UP)).isEqualTo(assessment.score());
                assertThat(assessment.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
            BigDecimal parts = assessment.priorityParts().stream()
                    .map(Assessment.Part::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts.setScale(1, java.math.RoundingMode.HALF_UP)).isEqualTo(assessment.priority());
            assertThat(assessment.priority()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
    }

    private static void compare(NamedCsvRecord row, Assessment assessment, List<String> differences) {
        String expected =
                row.getField("class") + " " + row.getField("exposureIdr") + " " + sorted(row.getField("findings"));
        String actual = assessment.complianceClass() + " " + assessment.exposureIdr() + " " + findings(assessment);
        if (!expected.equals(actual)
                || far(row.getField("score"), assessment.score())
                || far(row.getField("priority"), assessment.priority())) {
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

    private static boolean far(String expected, BigDecimal actual) {
        if (expected.isEmpty() || actual == null) {
            return expected.isEmpty() != (actual == null);
        }
        return new BigDecimal(expected).subtract(actual).abs().compareTo(TOLERANCE) > 0;
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
                            case PWBD, PDS_WORKERS, PDS_WAGE, WLKP_MISSING, WLKP_STALE -> "";
                        };
                texts.add(finding.code() + ":" + finding.agency() + ":" + detail);
            }
        }
        return String.join(";", texts);
    }
}
