package id.patuh.registry.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statement holds on which day; half-open periods, compared day by day with a model that knows no intervals. */
class TimelineTest {
    private static final String SET = "JKK";
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;
    /** Starts lie before this day, so that every end lies within the days looked at. */
    private static final int STARTS = 29;

    private final List<Statement> recorded = new ArrayList<>();

    @Test
    void aStatementHoldsFromItsFirstDayUntilTheDayBeforeTheNext() {
        Statement first = report(10, null);
        Statement second = report(20, null);

        assertThat(at(9)).isEmpty();
        assertThat(at(10)).contains(first);
        assertThat(at(19)).contains(first);
        assertThat(at(20)).contains(second);
        assertThat(timeline().period(first)).isEqualTo(new Period(day(10), day(20)));
        assertThat(timeline().present()).contains(second);
    }

    @Test
    void periodsThatTouchShareNoDayAndLeaveNoneOut() {
        Statement first = report(10, null);
        Statement second = report(20, null);

        assertThat(conflict(first, 10, 20)).isEmpty();
        assertThat(conflict(first, 10, 21)).contains(second);
        Statement ended = correct(first, 10, 20);
        assertThat(at(19)).contains(ended);
        assertThat(at(20)).contains(second);
    }

    @Test
    void ofTwoOfTheSameDayTheLaterRecordedHoldsAndTheOtherOnNoDay() {
        Statement first = report(10, null);
        Statement second = report(10, null);

        assertThat(at(10)).contains(second);
        assertThat(timeline().period(first).isEmpty()).isTrue();
        assertThat(conflict(first, 10, null)).contains(second);
        assertThat(conflict(first, 5, null)).isEmpty();
        assertThat(conflict(second, 10, null)).isEmpty();
        assertThat(conflict(second, 5, null)).contains(first);

        withdraw(second);
        assertThat(at(10)).contains(first);
    }

    @Test
    void anEndLeavesAGapUntilAStatementOfThatDayOrLater() {
        Statement first = report(10, 15);
        assertThat(at(14)).contains(first);
        assertThat(at(15)).isEmpty();
        assertThat(timeline().present()).isEmpty();
        assertThat(timeline().ended()).contains(day(15));

        Statement older = report(12, null);
        assertThat(at(14)).contains(older);
        assertThat(at(15)).isEmpty();
        assertThat(timeline().present()).isEmpty();

        Statement again = report(15, null);
        assertThat(at(15)).contains(again);
        assertThat(timeline().present()).contains(again);
        assertThat(conflict(again, 14, null)).contains(first);
        assertThat(conflict(again, 16, null)).isEmpty();
    }

    @Test
    void aCorrectionMustStayBetweenItsNeighbours() {
        Statement first = report(10, null);
        Statement second = report(20, null);
        Statement third = report(30, null);

        assertThat(conflict(second, 11, null)).isEmpty();
        assertThat(conflict(second, 10, null)).contains(first);
        assertThat(conflict(second, 5, null)).contains(first);
        assertThat(conflict(second, 29, 30)).isEmpty();
        assertThat(conflict(second, 30, null)).contains(third);
        assertThat(conflict(second, 20, 31)).contains(third);
        assertThat(conflict(first, 0, null)).isEmpty();
        assertThat(conflict(third, 35, 38)).isEmpty();
        assertThat(timeline()
                        .conflict(second, new Period(day(5), null))
                        .orElseThrow()
                        .period())
                .isEqualTo(new Period(day(10), day(20)));
    }

    @Test
    void aWithdrawnStatementNeverWasAndAWithdrawalCanBeTakenBack() {
        Statement first = report(10, null);
        Statement second = report(20, null);
        Statement withdrawal = withdraw(second);
        assertThat(at(25)).contains(first);

        Statement again = correct(withdrawal, 21, null);
        assertThat(at(20)).contains(first);
        assertThat(at(21)).contains(again);
        assertThat(Timeline.of("JKN", recorded).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946})
    void anySequenceHoldsDayByDayWhatTheModelSays(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            step(random);
            String where = "seed " + seed + " step " + step;
            List<Optional<Statement>> model = model();
            Timeline timeline = timeline();
            assertThat(days(timeline)).as(where).isEqualTo(model);
            assertThat(timeline.present()).as(where).isEqualTo(model.getLast());
            for (Statement statement : live()) {
                Period period = timeline.period(statement);
                for (int d = 0; d < DAYS; d++) {
                    boolean holds = model.get(d).equals(Optional.of(statement));
                    assertThat(period.contains(day(d))).as(where).isEqualTo(holds);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 42, 97, 1234, 31337})
    void whatIsLetThroughMovesNobodyElseAndWhatIsRefusedWould(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 120; step++) {
            step(random);
            List<Statement> live = live();
            if (live.isEmpty()) {
                continue;
            }
            Statement corrected = live.get(random.nextInt(live.size()));
            Period wanted = period(random);
            boolean refused = timeline().conflict(corrected, wanted).isPresent();
            assertThat(refused)
                    .as("seed %d step %d: %s to %s in %s", seed, step, corrected, wanted, recorded)
                    .isEqualTo(modelRefuses(corrected, wanted));
            if (!refused) {
                assertMovesNobodyElse(corrected, wanted, "seed " + seed + " step " + step);
            }
        }
    }

    /** Beside the days of the correction, all is as if the corrected statement had been withdrawn; and who held its first day still does. */
    private void assertMovesNobodyElse(Statement corrected, Period wanted, String where) {
        var correction = new Statement(UUID.randomUUID(), SET, wanted.from(), wanted.to(), corrected.id(), false);
        Timeline with = Timeline.of(SET, plus(correction));
        Timeline without = Timeline.of(
                SET,
                plus(new Statement(
                        UUID.randomUUID(), SET, corrected.validFrom(), corrected.validTo(), corrected.id(), true)));
        assertThat(with.at(wanted.from())).as(where).contains(correction);
        for (int d = 0; d < DAYS; d++) {
            LocalDate today = day(d);
            boolean afterTheEnd = wanted.to() != null && !today.isBefore(wanted.to());
            Optional<Statement> expected = with.period(correction).contains(today)
                    ? Optional.of(correction)
                    : without.at(today)
                            .filter(other -> !afterTheEnd || !other.validFrom().isBefore(wanted.to()));
            assertThat(with.at(today)).as("%s day %d", where, d).isEqualTo(expected);
            without.at(today)
                    .filter(other -> with.period(correction).contains(other.validFrom()))
                    .ifPresent(other -> assertThat(other.validFrom())
                            .as("%s: only what was shadowed stays shadowed", where)
                            .isEqualTo(corrected.validFrom())
                            .isEqualTo(wanted.from()));
        }
    }

    private List<Statement> plus(Statement statement) {
        List<Statement> more = new ArrayList<>(recorded);
        more.add(statement);
        return more;
    }

    @Test
    void whatWasKnownAtAMomentStaysWhatItWas() {
        Random random = new Random(2026);
        List<List<Optional<Statement>>> told = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            step(random);
            told.add(days(Timeline.of(SET, recorded)));
        }
        for (int moment = told.size(); moment > 0; moment--) {
            List<Statement> known = recorded.subList(0, moment);
            assertThat(days(Timeline.of(SET, known))).isEqualTo(told.get(moment - 1));
        }
    }

    /** One more record: a report of any day, or a correction or withdrawal that the timeline lets through. */
    private void step(Random random) {
        List<Statement> live = live();
        int kind = random.nextInt(4);
        if (kind < 2 || live.isEmpty()) {
            report(random.nextInt(STARTS), null);
            return;
        }
        Statement corrected = live.get(random.nextInt(live.size()));
        Period wanted = period(random);
        if (kind == 2 || timeline().conflict(corrected, wanted).isPresent()) {
            withdraw(corrected);
        } else {
            recorded.add(new Statement(UUID.randomUUID(), SET, wanted.from(), wanted.to(), corrected.id(), false));
        }
    }

    private static Period period(Random random) {
        LocalDate from = day(random.nextInt(STARTS));
        return new Period(from, random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(10)));
    }

    /** Walks day by day: each day begins with what held the day before, hears what ends, then what starts. */
    private List<Optional<Statement>> model() {
        List<Statement> live = live();
        List<Optional<Statement>> days = new ArrayList<>();
        Optional<Statement> holding = Optional.empty();
        for (int d = 0; d < DAYS; d++) {
            LocalDate today = day(d);
            if (live.stream().anyMatch(statement -> today.equals(statement.validTo()))) {
                holding = Optional.empty();
            }
            for (Statement statement : live) {
                holding = today.equals(statement.validFrom()) ? Optional.of(statement) : holding;
            }
            days.add(holding);
        }
        return days;
    }

    /** Puts the correction in the place of the corrected one and looks whether the row of those that hold is still the same. */
    private boolean modelRefuses(Statement corrected, Period wanted) {
        List<Statement> before = new ArrayList<>(live());
        before.sort(Comparator.comparing(Statement::validFrom));
        int place = before.indexOf(corrected);
        boolean sameDay = wanted.from().equals(corrected.validFrom());
        for (int i = 0; i < before.size(); i++) {
            Statement other = before.get(i);
            if (i == place) {
                continue;
            }
            boolean shadowed = before.stream()
                    .skip(i + 1L)
                    .anyMatch(later -> later != corrected && later.validFrom().equals(other.validFrom()));
            LocalDate start = other.validFrom();
            boolean passed = i < place
                    ? start.isAfter(wanted.from()) || start.equals(wanted.from()) && !sameDay
                    : start.isBefore(wanted.from()) || start.equals(wanted.from());
            boolean reached = i > place && wanted.to() != null && start.isBefore(wanted.to());
            boolean jumped = i < place
                    && other.validTo() != null
                    && wanted.from().isBefore(other.validTo())
                    && !corrected.validFrom().isBefore(other.validTo());
            if (!shadowed && (passed || reached) || jumped) {
                return true;
            }
        }
        return false;
    }

    private List<Statement> live() {
        return recorded.stream()
                .filter(statement -> !statement.withdrawn()
                        && recorded.stream()
                                .map(Statement::corrects)
                                .filter(Objects::nonNull)
                                .noneMatch(statement.id()::equals))
                .toList();
    }

    private static List<Optional<Statement>> days(Timeline timeline) {
        List<Optional<Statement>> days = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            days.add(timeline.at(day(d)));
        }
        return days;
    }

    private Timeline timeline() {
        return Timeline.of(SET, recorded);
    }

    private Optional<Statement> at(int day) {
        return timeline().at(day(day));
    }

    private Optional<Statement> conflict(Statement corrected, int from, Integer to) {
        return timeline().conflict(corrected, new Period(day(from), day(to))).map(Timeline.Conflict::statement);
    }

    private Statement report(int from, Integer to) {
        return add(new Statement(UUID.randomUUID(), SET, day(from), day(to), null, false));
    }

    private Statement correct(Statement corrected, int from, Integer to) {
        return add(new Statement(UUID.randomUUID(), SET, day(from), day(to), corrected.id(), false));
    }

    private Statement withdraw(Statement corrected) {
        return add(new Statement(
                UUID.randomUUID(), SET, corrected.validFrom(), corrected.validTo(), corrected.id(), true));
    }

    private Statement add(Statement statement) {
        recorded.add(statement);
        return statement;
    }

    private static LocalDate day(Integer day) {
        return day == null ? null : START.plusDays(day);
    }
}
