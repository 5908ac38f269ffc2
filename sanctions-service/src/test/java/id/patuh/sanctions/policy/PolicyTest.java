package id.patuh.sanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;

/**
 * The policy that ships, and the arithmetic of its periods.
 *
 * <p>Source: PP 86/2013 art. 6; PP 86/2013 art. 7; UU 30/2014 art. 47; UU 30/2014 art. 53; UU 30/2014 art. 58; UU 30/2014 art. 61; UU
 * 30/2014 art. 77; PP 37/2021 art. 46
 */
class PolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final SanctionsPolicy policy = book(List.of()).on(DAY);

    @Test
    void theDefaultPolicyHasThePeriodsOfTheProcedure() {
        assertThat(policy.version()).isEqualTo("2026.1");
        assertThat(Arrays.stream(ClockKind.values())
                        .map(kind -> policy.periods().get(kind).length()))
                .containsExactly(10, 10, 30, 5, 10, 5, 21, 5, 5, 5, 30, 14, 5, 5, 5, 10, 5, 10, 10, 5, 5, 21);
        assertThat(policy.periods().get(ClockKind.FINE_WINDOW).unit()).isEqualTo(PeriodUnit.CALENDAR_DAYS);
        assertThat(policy.alerts().percentages()).containsExactly(60, 90);
        assertThat(policy.fine().ratePerMonth()).isEqualByComparingTo("0.001");
        assertThat(policy.services()).containsOnlyKeys(ServiceType.values());
    }

    @Test
    void trackBReachesJkpAndSilenceOnAClaimIsAnAlert() {
        assertThat(policy.trackB().grounds()).containsExactly(GroundCode.JKP_NOT_PAID_WHEN_ARREARS);
        assertThat(policy.fulfilment().silence()).isEqualTo(SanctionsPolicy.Silence.ALERT);
        assertThat(policy.fine().windowAfterDelivery().length()).isEqualTo(10);
        assertThat(policy.fine().windowAfterDelivery().unit()).isEqualTo(PeriodUnit.WORKING_DAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trackB", "fulfilment", "windowAfterDelivery"})
    void aPolicyWithoutOneOfItsRulesIsRefused(String rule, @TempDir Path folder) throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"),
                bundledText()
                        .lines()
                        .filter(line -> !line.contains("\"" + rule + "\""))
                        .collect(Collectors.joining("\n"))
                        .replaceAll(",\\s*}", "}"));
        assertThatThrownBy(() -> book(List.of(broken))).hasMessageContaining("broken.json");
    }

    @Test
    void everyValueNamesItsSource() {
        assertThat(policy.periods().values())
                .allSatisfy(period -> assertThat(period.source()).isNotBlank());
        assertThat(policy.offices().values())
                .allSatisfy(actors -> assertThat(actors.source()).isNotBlank());
        assertThat(policy.services().values())
                .allSatisfy(service -> assertThat(service.source()).isNotBlank());
        assertThat(policy.revocation().values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        assertThat(policy.proposals().findings())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void unpaidMonthsOfOldAgeSavingsAndMissingRegistrationsProposeACase() {
        assertThat(policy.proposals().findings().stream()
                        .filter(rule -> rule.proposes())
                        .map(rule -> rule.finding() + ":" + rule.programme() + ":" + rule.minimumMonths()))
                .containsExactly("PWBD:null:0", "ARREARS:JHT:2");
    }

    @Test
    void everyActionHasActors() {
        for (CaseAction action : CaseAction.values()) {
            assertThat(policy.rolesOf(action.office())).as(action.name()).isNotEmpty();
        }
        for (RequestAction action : RequestAction.values()) {
            assertThat(policy.rolesOf(action.office())).as(action.name()).isNotEmpty();
        }
    }

    @Test
    void silenceRevokesButNeverImposes() {
        assertThat(policy.silenceGrants(ClockKind.REVOCATION)).isTrue();
        assertThat(policy.silenceGrants(ClockKind.OBJECTION_DECISION)).isTrue();
        assertThat(policy.silenceGrants(ClockKind.APPEAL_DECISION)).isTrue();
        assertThat(policy.silenceGrants(ClockKind.DECISION)).isFalse();
        assertThat(policy.silenceGrants(ClockKind.DECISION_DELIVERY)).isFalse();
    }

    @Test
    void onlyClocksOfAnAuthorityAreLengthenedAndOnlyThoseOfTheEmployerStandStill() {
        for (ClockKind kind : ClockKind.values()) {
            if (policy.longestExtension(kind) > 0) {
                assertThat(kind.ending()).isEqualTo(ClockKind.Ending.DEADLINE_MISSED);
            }
        }
        assertThat(policy.longestExtension(ClockKind.OBJECTION_DECISION)).isZero();
        for (SuspensionGround ground : SuspensionGround.values()) {
            assertThat(policy.stoppedBy(ground)).isNotEmpty().allSatisfy(kind -> assertThat(kind.ending())
                    .isEqualTo(ClockKind.Ending.PERIOD_OVER));
        }
    }

    @Test
    void onlyCasesAboutJobLossInsuranceAloneHaveNoFine() {
        assertThat(policy.fine().appliesTo(Set.of(Programme.JKP))).isFalse();
        assertThat(policy.fine().appliesTo(Set.of(Programme.JKP, Programme.JHT)))
                .isTrue();
    }

    @Test
    void workingDaysSkipWeekendsHolidaysAndCollectiveLeave() {
        WorkingDays calendar = WorkingDays.bundled();
        Period ten = policy.periods().get(ClockKind.WARNING_1_PERIOD);
        // 16 (collective leave) and 17 February 2026 are Imlek.
        assertThat(ten.lastDay(LocalDate.of(2026, 2, 9), calendar)).isEqualTo(LocalDate.of(2026, 2, 25));
    }

    @Test
    void calendarDaysThatEndOnADayOffEndOnTheNextWorkingDay() {
        WorkingDays calendar = WorkingDays.bundled();
        Period thirty = policy.periods().get(ClockKind.FINE_WINDOW);
        // 30 days after 2 April 2026 is Saturday 2 May.
        assertThat(thirty.lastDay(LocalDate.of(2026, 4, 2), calendar)).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void aPeriodThatReachesAYearWithoutCalendarIsRefused() {
        WorkingDays calendar = WorkingDays.bundled();
        LocalDate late = LocalDate.of(calendar.lastYear(), 12, 28);
        assertThatThrownBy(
                        () -> policy.periods().get(ClockKind.WARNING_1_PERIOD).lastDay(late, calendar))
                .isInstanceOf(CalendarYearMissingException.class);
    }

    @Test
    void aNewerPolicyAppliesFromItsFirstDay(@TempDir Path folder) throws IOException {
        Path newer = Files.writeString(
                folder.resolve("2026.2.json"),
                bundledText()
                        .replace("\"2026.1\"", "\"2026.2\"")
                        .replace("2013-12-24", "2026-07-01")
                        .replace("\"length\": 21", "\"length\": 14"));
        PolicyBook book = book(List.of(newer));
        assertThat(book.on(DAY).version()).isEqualTo("2026.1");
        assertThat(book.on(DAY.plusDays(1)).version()).isEqualTo("2026.2");
        assertThat(book.on(DAY.plusDays(1))
                        .periods()
                        .get(ClockKind.OBJECTION_WINDOW)
                        .length())
                .isEqualTo(14);
        assertThat(book.version("2026.1")
                        .periods()
                        .get(ClockKind.OBJECTION_WINDOW)
                        .length())
                .isEqualTo(21);
    }

    @Test
    void aPolicyThatLeavesAnOfficeWithoutRolesIsRefused(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), bundledText().replace("[\"service-unit-head\"]", "[]"));
        assertThatThrownBy(() -> book(List.of(broken)))
                .hasRootCauseMessage("Sanctions policy 2026.1 lacks: roles of UNIT_HEAD");
    }

    @Test
    void anIncompletePolicyIsRefused(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), bundledText().replace("\"OBJECTION_WINDOW\"", "\"OBJECTION\""));
        assertThatThrownBy(() -> book(List.of(broken))).hasMessageContaining("broken.json");
        assertThatThrownBy(() -> book(List.of()).on(LocalDate.of(2000, 1, 1)))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static String bundledText() throws IOException {
        try (var document = PolicyTest.class.getResourceAsStream("/policy/2026.1.json")) {
            return new String(document.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static PolicyBook book(List<Path> files) {
        return new PolicyBook(new SanctionsConfig() {
            @Override
            public Duration sweepInterval() {
                return Duration.ofSeconds(1);
            }

            @Override
            public boolean sweepEnabled() {
                return true;
            }

            @Override
            public Optional<List<Path>> policyFiles() {
                return Optional.of(files);
            }
        });
    }
}
