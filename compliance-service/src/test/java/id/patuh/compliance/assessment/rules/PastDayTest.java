package id.patuh.compliance.assessment.rules;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.compliance.policy.Terms;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.calendar.WorkingDays;

/** Assessments of past days from the records that were members on them. */
class PastDayTest {
    private static final LocalDate STATED = LocalDate.of(2026, 1, 10);
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 2, 10);
    private static final LocalDate BEFORE = EFFECTIVE.minusDays(1);

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void aMergerCountsFromTheDayItTookEffect() {
        RecordMother door = RecordMother.workplace(one).reports(STATED, 10, 50_000_000);
        RecordMother absorbed =
                RecordMother.workplace(other).reports(STATED, 4, 20_000_000).moves(one, EFFECTIVE);
        RecordMother registration = RecordMother.registration(RecordType.NPP, other)
                .states(JKK, STATED, RecordMother.paid(4, 20_000_000))
                .moves(one, EFFECTIVE);

        assertThat(assessed(one, BEFORE, door, absorbed, registration)).hasValueSatisfying(assessment -> {
            assertThat(assessment.subject().workers()).isEqualTo(10);
            assertThat(assessment.missingProgrammes()).contains(JKK);
        });
        assertThat(assessed(one, EFFECTIVE, door, absorbed, registration)).hasValueSatisfying(assessment -> {
            assertThat(assessment.subject().workers()).isEqualTo(14);
            assertThat(assessment.missingProgrammes()).doesNotContain(JKK);
        });
        assertThat(assessed(other, BEFORE, absorbed, registration))
                .hasValueSatisfying(
                        assessment -> assertThat(assessment.subject().workers()).isEqualTo(4));
        assertThat(assessed(other, EFFECTIVE, absorbed, registration)).isEmpty();
    }

    @Test
    void aSplitCountsFromTheDayItTookEffectAndNothingCountsTwice() {
        RecordMother kept = RecordMother.workplace(one).reports(STATED, 10, 50_000_000);
        RecordMother registration = RecordMother.registration(RecordType.NPP, one)
                .states(JKK, STATED, RecordMother.registered(40, 200_000_000, YearMonth.of(2030, 1), 3));
        RecordMother sold =
                RecordMother.workplace(one).reports(STATED, 30, 150_000_000).moves(other, EFFECTIVE);

        assertThat(assessed(one, BEFORE, kept, registration, sold))
                .hasValueSatisfying(
                        assessment -> assertThat(assessment.subject().workers()).isEqualTo(40));
        assertThat(assessed(one, EFFECTIVE, kept, registration, sold))
                .hasValueSatisfying(
                        assessment -> assertThat(assessment.subject().workers()).isEqualTo(10));
        assertThat(assessed(other, BEFORE, sold))
                .as("the employer was not there yet")
                .isEmpty();
        assertThat(assessed(other, EFFECTIVE, sold)).hasValueSatisfying(assessment -> {
            assertThat(assessment.subject().workers()).isEqualTo(30);
            assertThat(assessment.complianceClass()).isEqualTo(ComplianceClass.UNREGISTERED);
        });
    }

    @Test
    void beforeAnyStatementThereIsNothingToAssess() {
        RecordMother door = RecordMother.workplace(one).reports(STATED, 10, 50_000_000);

        assertThat(assessed(one, STATED.minusDays(1), door)).isEmpty();
        assertThat(assessed(one, STATED, door)).isPresent();
    }

    private static Optional<Assessment> assessed(UUID employer, LocalDate day, RecordMother... records) {
        List<MemberRecord> members =
                Stream.of(records).map(record -> record.memberOf(employer)).toList();
        EmployerFacts anybody = employer().facts();
        Assessor assessor = new Assessor(Terms.of(PolicyDocuments.bundled().getFirst(), day, WorkingDays.bundled()));
        return EmployerComputation.on(members, day).map(anybody::with).map(assessor::assess);
    }
}
