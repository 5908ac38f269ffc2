package id.patuh.benchmarks.impact;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import id.patuh.benchmarks.field.ProvinceMap;
import id.patuh.compliance.region.Place;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Draws employers by the parameters. */
final class EmployerFactory {
    private static final double MEDIAN_WAGE_IDR = 3_000_000;
    private static final double SPREAD_OF_WAGES = 0.25;
    private static final double SPREAD_OF_SALES = 0.6;
    private static final double LOWEST_REPORTED = 0.5;
    private static final double HIGHEST_REPORTED = 0.9;
    private static final int MOST_MONTHS = 12;
    private static final double MILLION = 1_000_000;
    private static final double DAYS_OF_MONTH = 365.0 / 12;

    private final ImpactParameters parameters;
    private final Map<BusinessScale, Double> shareOfScale;
    private final ProvinceMap map;
    private final SplittableRandom random;

    EmployerFactory(ImpactParameters parameters, ProvinceMap map, SplittableRandom random) {
        this.parameters = parameters;
        this.shareOfScale = parameters.byScale("shareOfScale");
        this.map = map;
        this.random = random;
    }

    Employer next() {
        BusinessScale scale = scale();
        String regency = map.regency(random);
        Place place = ProvinceMap.somewhere(regency, random);
        int workers =
                (int) Math.max(1, Math.round(logNormal(of("medianWorkers", scale), of("spreadOfWorkers", scale))));
        int declared = workers - part(workers, of("workersHidden", scale), "hidden");
        boolean nowhere = chance(of("registeredNowhere", scale));
        boolean one = chance(of("registeredAtOneBpjs", scale));
        boolean kesOnly = random.nextBoolean();
        int enrolled = declared - part(declared, of("workersLeftOut", scale), "leftOut");
        boolean low = chance(of("wagesReportedLow", scale));
        double reported = between(LOWEST_REPORTED, HIGHEST_REPORTED);
        boolean behind = chance(of("inArrears", scale));
        int months = 1 + random.nextInt(MOST_MONTHS);
        double sales = workers * MILLION * logNormal(of("salesPerWorkerMillionIdr", scale), SPREAD_OF_SALES);
        return new Employer(
                new UUID(random.nextLong(), random.nextLong()),
                regency,
                place,
                scale,
                workers,
                declared,
                nowhere || one && kesOnly ? 0 : enrolled,
                nowhere || one && !kesOnly ? 0 : enrolled,
                Math.round(logNormal(MEDIAN_WAGE_IDR, SPREAD_OF_WAGES)),
                low && !nowhere ? reported : 1,
                behind && !nowhere ? months : 0,
                chance(parameters.number("salesKnown")) ? Long.valueOf(Math.round(sales)) : null,
                chance(parameters.number("registersWrong")),
                -Math.log(1 - random.nextDouble()) * of("yearsSinceLastVisit", scale),
                fate());
    }

    private Employer.Fate fate() {
        double monthly = parameters.number("spontaneousCureInAMonth");
        double months = Math.log(1 - random.nextDouble()) / Math.log(1 - monthly);
        return new Employer.Fate(
                (int) Math.min(Integer.MAX_VALUE, months * DAYS_OF_MONTH),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble());
    }

    private BusinessScale scale() {
        double drawn = random.nextDouble();
        for (BusinessScale scale : BusinessScale.values()) {
            drawn -= shareOfScale.get(scale);
            if (drawn < 0) {
                return scale;
            }
        }
        return BusinessScale.MICRO;
    }

    /** Some of the workers with a chance, never all of them. */
    private int part(int of, double chance, String name) {
        boolean any = chance(chance);
        double share = between(parameters.number(name + "AtLeast"), parameters.number(name + "AtMost"));
        return any ? Math.min(of - 1, (int) Math.max(1, Math.round(of * share))) : 0;
    }

    private double of(String name, BusinessScale scale) {
        return parameters.byScale(name).get(scale);
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private double logNormal(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }
}
