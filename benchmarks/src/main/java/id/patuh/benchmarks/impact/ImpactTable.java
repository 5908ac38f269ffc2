package id.patuh.benchmarks.impact;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The arms beside each other, each figure as the mean over the seeds with its 95 % interval. */
final class ImpactTable {
    private static final int YEAR = 365;
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
        Interval growth = lastArm(Year.Result::growthOfLetters);
        text.append(
                "Letters: %.0f a year; enrolled workers of those who got one grew by %.1f ± %.1f %% by letters alone%n"
                        .formatted(lastArm(Year.Result::letters).mean(), growth.mean() * 100, growth.half() * 100));
        return text.toString();
    }

    private String row(int arm) {
        Arm of = seeds.getFirst().get(arm).arm();
        return ROW.formatted(
                of.order().title(),
                of.letters() ? "yes" : "no",
                "%,.0f".formatted(over(arm, Year.Result::visits).mean()),
                shown(over(arm, Year.Result::foundRate), 0),
                shown(over(arm, Year.Result::gainedForThousand), 0),
                shown(over(arm, Year.Result::gainedByVisit), 0),
                shown(ofRandom(arm), 2),
                shown(firstHalf(arm), 0),
                shown(over(arm, Year.Result::minutesOfVisit), 0));
    }

    private static String shown(Interval interval, int decimals) {
        String number = "%,." + decimals + "f";
        return (number + " ± " + number).formatted(interval.mean(), interval.half());
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
