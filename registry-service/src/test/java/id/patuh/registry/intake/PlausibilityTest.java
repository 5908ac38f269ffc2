package id.patuh.registry.intake;

import static id.patuh.registry.intake.MemberMother.closedWorkplace;
import static id.patuh.registry.intake.MemberMother.registration;
import static id.patuh.registry.intake.MemberMother.replacedWorkplace;
import static id.patuh.registry.intake.MemberMother.report;
import static id.patuh.registry.intake.MemberMother.workplace;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerRelations;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.registry.statement.StatedRow;

class PlausibilityTest {
    @ParameterizedTest
    @CsvSource({
        "100, 60, 40, true",
        "110, 60, 40, true",
        "111, 60, 40, false",
        "90, 60, 40, true",
        "89, 60, 40, false",
        "20, 12, 8, true",
        "19, 12, 8, false",
    })
    void aHeadOfficeMayNotReportTheSumOfTheOthers(int head, int one, int other, boolean doubted) {
        List<QuestionRaiser.Implausible> found = found(
                workplace(WorkplaceType.HEAD, head),
                workplace(WorkplaceType.BRANCH, one),
                workplace(WorkplaceType.UNKNOWN, other));
        assertThat(found.stream().map(question -> question.finding().doubt()))
                .isEqualTo(doubted ? List.of(Plausibility.Doubt.HEAD_IS_SUM) : List.of());
    }

    @Test
    void oneOtherWorkplaceMayBeAsLargeAsTheHeadOffice() {
        assertThat(found(workplace(WorkplaceType.HEAD, 100), workplace(WorkplaceType.BRANCH, 100)))
                .isEmpty();
        assertThat(found(
                        workplace(WorkplaceType.BRANCH, 100),
                        workplace(WorkplaceType.BRANCH, 60),
                        workplace(WorkplaceType.BRANCH, 40)))
                .isEmpty();
    }

    @Test
    void closedAndReplacedWorkplacesAreNoOthers() {
        MemberRecord closed = closedWorkplace(WorkplaceType.BRANCH, 40, "2026-02-01");
        MemberRecord replaced = replacedWorkplace(WorkplaceType.BRANCH, 40, "2026-02-01");
        assertThat(found(
                        workplace(WorkplaceType.HEAD, 100),
                        workplace(WorkplaceType.BRANCH, 30),
                        workplace(WorkplaceType.BRANCH, 30),
                        closed,
                        replaced))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 120, false", "100, 121, true", "0, 1, true", "0, 0, false"})
    void aProgrammeMayHaveAFifthMoreThanDeclared(int declared, int enrolled, boolean doubted) {
        List<QuestionRaiser.Implausible> found = found(workplace(WorkplaceType.HEAD, declared), registration(enrolled));
        assertThat(found).hasSize(doubted ? 1 : 0);
        found.forEach(question -> {
            assertThat(question.recordId()).isNull();
            assertThat(question.finding())
                    .isEqualTo(new Plausibility.Finding(
                            Plausibility.Doubt.MORE_ENROLLED_THAN_DECLARED,
                            Agency.BPJS_TK,
                            Programme.JKK,
                            null,
                            enrolled,
                            declared));
        });
    }

    @Test
    void withoutAWorkplaceNothingIsCompared() {
        assertThat(found(registration(500))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 100, true",
        "10, 99, false",
        "10, 1, true",
        "10, 2, false",
        "500, 0, true",
        "9, 0, false",
        "2, 20, false",
        "2, 99, false",
        "2, 100, true",
        "0, 5000, false",
        "100, 10, true",
        "120, 1200, true",
        "50, 50, false",
    })
    void aHeadCountLeapsByAFactorOfTen(int before, int now, boolean doubted) {
        StatedRow row = report(WorkplaceType.HEAD, now);
        assertThat(Plausibility.ofHeads(RecordType.WLKP, row, before).isPresent())
                .isEqualTo(doubted);
    }

    private static List<QuestionRaiser.Implausible> found(MemberRecord... members) {
        List<MemberRecord> all = new ArrayList<>(List.of(members));
        EmployerValues values = EmployerComputation.on(all, LocalDate.MAX).orElseThrow();
        EmployerEvent employer = values.event(
                UUID.randomUUID(),
                1,
                EmployerStatus.ACTIVE,
                EmployerRelations.NONE,
                Instant.parse("2026-06-30T02:00:00Z"));
        return Plausibility.of(employer, all);
    }
}
