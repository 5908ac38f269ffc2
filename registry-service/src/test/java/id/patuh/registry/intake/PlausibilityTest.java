package id.patuh.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.registry.statement.StatedRow;

class PlausibilityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

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
                door(WorkplaceType.HEAD, head), door(WorkplaceType.BRANCH, one), door(WorkplaceType.UNKNOWN, other));
        assertThat(found.stream().map(question -> question.finding().doubt()))
                .isEqualTo(doubted ? List.of(Plausibility.Doubt.HEAD_IS_SUM) : List.of());
    }

    @Test
    void oneOtherWorkplaceMayBeAsLargeAsTheHeadOffice() {
        assertThat(found(door(WorkplaceType.HEAD, 100), door(WorkplaceType.BRANCH, 100)))
                .isEmpty();
        assertThat(found(
                        door(WorkplaceType.BRANCH, 100),
                        door(WorkplaceType.BRANCH, 60),
                        door(WorkplaceType.BRANCH, 40)))
                .isEmpty();
    }

    @Test
    void closedAndReplacedWorkplacesAreNoOthers() {
        MemberRecord closed =
                member(RecordType.WLKP, workplace(WorkplaceType.BRANCH, 40, DAY, LocalDate.of(2026, 2, 1)), null);
        MemberRecord replaced =
                member(RecordType.WLKP, workplace(WorkplaceType.BRANCH, 40, DAY, null), LocalDate.of(2026, 2, 1));
        assertThat(found(
                        door(WorkplaceType.HEAD, 100),
                        door(WorkplaceType.BRANCH, 30),
                        door(WorkplaceType.BRANCH, 30),
                        closed,
                        replaced))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 120, false", "100, 121, true", "0, 1, true", "0, 0, false"})
    void aProgrammeMayHaveAFifthMoreThanDeclared(int declared, int enrolled, boolean doubted) {
        List<QuestionRaiser.Implausible> found = found(door(WorkplaceType.HEAD, declared), registration(enrolled));
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
        StatedRow row = new StatedRow(
                RecordType.WLKP,
                null,
                null,
                DAY,
                null,
                false,
                workplace(WorkplaceType.HEAD, now, DAY, null).workplace(),
                null,
                UUID.randomUUID());
        assertThat(Plausibility.ofHeads(RecordType.WLKP, row, before).isPresent())
                .isEqualTo(doubted);
    }

    private static List<QuestionRaiser.Implausible> found(MemberRecord... members) {
        List<MemberRecord> all = new ArrayList<>(List.of(members));
        EmployerValues values = EmployerComputation.on(all, LocalDate.MAX).orElseThrow();
        EmployerEvent employer = new EmployerEvent(
                UUID.randomUUID(),
                1,
                null,
                EmployerStatus.ACTIVE,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                values.name(),
                values.legalForm(),
                values.kbliEdition(),
                values.kbli(),
                values.scale(),
                values.regionCode(),
                values.address(),
                values.latitude(),
                values.longitude(),
                values.capitalIdr(),
                values.annualSalesIdr(),
                values.construction(),
                values.workforce(),
                values.workplaces(),
                values.coverage(),
                null,
                null);
        return Plausibility.of(employer, all);
    }

    private static MemberRecord door(WorkplaceType type, int workers) {
        return member(RecordType.WLKP, workplace(type, workers, DAY, null), null);
    }

    private static MemberRecord registration(int enrolled) {
        RecordEvent.Registration stated =
                new RecordEvent.Registration("PT Uji", "3171", DAY, enrolled, 1_000_000, null, null, 2);
        return member(
                RecordType.NPP,
                new RecordEvent.Statement(
                        UUID.randomUUID(), 1, Programme.JKK, DAY, null, false, null, null, false, null, stated),
                null);
    }

    private static RecordEvent.Statement workplace(
            WorkplaceType type, int workers, LocalDate reportedOn, LocalDate closedOn) {
        RecordEvent.Workplace stated = new RecordEvent.Workplace(
                "PT Uji",
                "PT",
                2020,
                "10710",
                BusinessScale.SMALL,
                "3171",
                "Jl. Uji 1",
                null,
                null,
                null,
                null,
                workers,
                workers * 5_000_000L,
                false,
                type,
                null);
        return new RecordEvent.Statement(
                UUID.randomUUID(), 1, null, reportedOn, closedOn, closedOn != null, null, null, false, stated, null);
    }

    private static MemberRecord member(RecordType type, RecordEvent.Statement statement, LocalDate replacedFrom) {
        UUID id = UUID.randomUUID();
        return new MemberRecord(
                id,
                type,
                id.toString(),
                List.of(statement),
                List.of(),
                replacedFrom == null ? null : new MemberRecord.Spell(replacedFrom, null),
                List.of(MemberRecord.Spell.ALWAYS));
    }
}
