package id.patuh.benchmarks.impact;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The arms beside each other, each figure as the mean over the seeds with its 95 % interval. */
final class ImpactTable {
    private static final int YEAR = 365;
    private static final int PERCENT = 100;
    private static final String ROW = "| %-18s | %-7s | %6s | %12s | %14s | %14s | %15s | %12s | %14s |%n";

    private final List<List<Year.Result>> seeds;

    ImpactTable(List<List<Year.Result>> seeds) {
        this.seeds = seeds;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(ROW.formatted(
                "order",
                "letters",
                "visits",
                "found, 1,000",
                "gained, 1,000",
                "by visits",
                "year, of random",
                "first half",
                "road, min"));
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        for (int arm = 0; arm < seeds.getFirst().size(); arm++) {
            text.append(row(arm));
        }
        Interval growth = lastArm(result -> result.growthOfLetters() * PERCENT);
        text.append("Letters: %.0f a year; enrolled workers of those who got one grew by %s %% by letters alone%n"
                .formatted(lastArm(Year.Result::letters).mean(), growth.shown(1)));
        return text.toString();
    }

    private String row(int arm) {
        Arm of = seeds.getFirst().get(arm).arm();
        return ROW.formatted(
                of.order().title(),
                of.letters() ? "yes" : "no",
                "%,.0f".formatted(over(arm, Year.Result::visits).mean()),
                over(arm, Year.Result::foundRate).shown(0),
                over(arm, Year.Result::gainedForThousand).shown(0),
                over(arm, Year.Result::gainedByVisit).shown(0),
                ofRandom(arm).shown(2),
                firstHalf(arm).shown(0),
                over(arm, Year.Result::minutesOfVisit).shown(0));
    }

    private Interval lastArm(ToDoubleFunction<Year.Result> figure) {
        return over(seeds.getFirst().size() - 1, figure);
    }

    private Interval over(int arm, ToDoubleFunction<Year.Result> figure) {
        return Interval.of(seeds.stream()
                .mapToDouble(results -> figure.applyAsDouble(results.get(arm)))
                .toArray());
    }

    /** All that was gained in the year, as a multiple of what visits in random order gained without letters in the same world. */
    private Interval ofRandom(int arm) {
        return Interval.of(seeds.stream()
                .mapToDouble(results ->
                        results.get(arm).gained() / results.getFirst().gained())
                .toArray());
    }

    /**
     * Days until as many violations were found as half of what visits in random order find in the whole year, without letters and in the
     * same world; a year where there were never as many.
     */
    private Interval firstHalf(int arm) {
        return Interval.of(seeds.stream()
                .mapToDouble(results -> day(
                        results.get(arm).hitDays(),
                        (results.getFirst().hitDays().size() + 1) / 2))
                .toArray());
    }

    private static int day(List<Integer> days, int hit) {
        return days.size() < hit ? YEAR : days.get(hit - 1) + 1;
    }
}
