package id.patuh.benchmarks.impact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import id.patuh.benchmarks.field.Crews;
import id.patuh.benchmarks.field.ProvinceMap;
import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;

/** A province with its employers and officers, the same for each way of choosing doors; made from a seed alone. */
final class World {
    /** The simulated year; its holidays are known. */
    static final int YEAR = 2026;

    static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final WorkingDays WORKING = WorkingDays.bundled();
    private static final CompliancePolicy POLICY = PolicyDocuments.bundled().getFirst();

    private final long seed;
    private final ImpactParameters parameters;
    private final List<Employer> employers = new ArrayList<>();
    private final Rating[][] ratings;
    private final Crews crews;
    private final ProvinceMap map;
    private final List<Crew> officers;
    private final Assessor assessor = new Assessor(EffectivePolicy.of(POLICY, LocalDate.of(YEAR, 6, 30), WORKING));

    World(ImpactParameters parameters, long seed) {
        this.seed = seed;
        this.parameters = parameters;
        SplittableRandom random = new SplittableRandom(seed);
        String province = Integer.toString(parameters.whole("province"));
        this.map = new ProvinceMap(province, random.split());
        this.crews = new Crews(province, map, POLICY.inspection());
        SplittableRandom staff = random.split();
        int examiners = parameters.whole("examinersOfEachBpjs");
        this.officers = Stream.of(
                        crews.of(Agency.KEMENAKER, parameters.whole("inspectors"), staff),
                        crews.of(Agency.BPJS_TK, examiners, staff),
                        crews.of(Agency.BPJS_KES, examiners, staff))
                .flatMap(List::stream)
                .toList();
        EmployerFactory factory = new EmployerFactory(parameters, map, random.split());
        int count = parameters.whole("employers");
        for (int i = 0; i < count; i++) {
            employers.add(factory.next());
        }
        this.ratings = new Rating[2][count];
    }

    ImpactParameters parameters() {
        return parameters;
    }

    long seed() {
        return seed;
    }

    int size() {
        return employers.size();
    }

    Employer employer(int at) {
        return employers.get(at);
    }

    /** Rated once in the middle of the year; how many months are in arrears or how old a report is does not change within it. */
    Rating rating(int at, boolean cured) {
        Rating[] row = ratings[cured ? 1 : 0];
        if (row[at] == null) {
            row[at] = Rating.of(employers.get(at), cured, assessor);
        }
        return row[at];
    }

    static List<LocalDate> days(int month) {
        YearMonth of = YearMonth.of(YEAR, month);
        return of.atDay(1)
                .datesUntil(of.atEndOfMonth().plusDays(1))
                .filter(WORKING::isWorkingDay)
                .toList();
    }

    /** The officers of a month, each with the leave that was drawn. */
    List<Crew> officers(int month) {
        SplittableRandom random = new SplittableRandom(seed * 31 + month);
        List<LocalDate> days = days(month);
        return officers.stream()
                .map(officer -> Crews.onLeave(officer, days, parameters.whole("leaveDaysInAMonth"), random))
                .toList();
    }

    static CompliancePolicy policy() {
        return POLICY;
    }
}
