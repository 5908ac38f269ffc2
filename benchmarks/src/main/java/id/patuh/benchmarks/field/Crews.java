package id.patuh.benchmarks.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanRules;
import id.patuh.compliance.policy.CompliancePolicy.Inspection;
import id.patuh.contracts.vocabulary.Agency;

/** Inspectors and examiners of a province, with the quotas of the policy and a leave in the period. */
public final class Crews {
    private static final int TENTHS = 10;

    private final String province;
    private final ProvinceMap map;
    private final Inspection policy;

    /** Officers of a province. */
    public Crews(String province, ProvinceMap map, Inspection policy) {
        this.province = province;
        this.map = map;
        this.policy = policy;
    }

    /** Officers of an agency, each at home in a regency that is drawn, without leave. */
    public List<Crew> of(Agency agency, int count, SplittableRandom random) {
        List<Crew> crew = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String home = map.regency(random);
            boolean inspector = agency == Agency.KEMENAKER;
            crew.add(new Crew(
                    new UUID(random.nextLong(), random.nextLong()),
                    agency,
                    home,
                    ProvinceMap.office(home),
                    Set.of(province),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    List.of(inspector ? policy.inspectorMonthlyQuota() : policy.examinerMonthlyQuota()),
                    inspector ? policy.inspectorYearlyQuota() : Integer.MAX_VALUE));
        }
        return crew;
    }

    /** The same officer, absent for some days on end of those given, which are drawn. */
    public static Crew onLeave(Crew officer, List<LocalDate> days, int absent, SplittableRandom random) {
        int first = random.nextInt(Math.max(1, days.size() - absent + 1));
        Set<LocalDate> busy = new HashSet<>(days.subList(first, Math.min(days.size(), first + absent)));
        return new Crew(
                officer.officerId(),
                officer.agency(),
                officer.regionCode(),
                officer.office(),
                officer.provinces(),
                officer.sections(),
                officer.excluded(),
                busy,
                officer.quota(),
                officer.quotaOfYear());
    }

    /** The numbers of a plan as the policy has them. */
    public static PlanRules rules(Inspection policy) {
        return new PlanRules(
                policy.dayMinutes(),
                policy.visitMinutes(),
                policy.detour().doubleValue(),
                policy.speedWithinKmh(),
                policy.speedBetweenKmh(),
                policy.obligedPriority() * TENTHS);
    }
}
