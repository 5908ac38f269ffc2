package id.patuh.compliance.assessment.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import id.patuh.compliance.assessment.rules.Assessment.AgencyResult;
import id.patuh.compliance.assessment.rules.Assessment.ProgrammeResult;
import id.patuh.compliance.assessment.rules.Assessment.Subject;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Compares what an employer owes with what it does, programme by programme and agency by agency, on the sums over its records.
 * Source: PP 86/2013 art. 3(2); Perpres 109/2013 art. 6
 *
 * <p>Money is compared in exact arithmetic; only the wage ratio is a quotient, to twenty decimals.
 */
final class Duties {
    private static final int RATIO_DECIMALS = 20;

    private final EffectivePolicy policy;
    private final Subject subject;
    private final Map<Programme, Coverage> coverage = new EnumMap<>(Programme.class);

    Duties(EffectivePolicy policy, Subject subject, List<Coverage> entries) {
        this.policy = policy;
        this.subject = subject;
        entries.forEach(entry -> coverage.put(entry.programme(), entry));
    }

    /** One result for each mandatory programme; none for an employer without workers. */
    List<ProgrammeResult> programmes() {
        if (subject.workers() == 0) {
            return List.of();
        }
        List<ProgrammeResult> results = new ArrayList<>();
        for (Programme programme : policy.mandatory(subject.scale(), subject.construction())) {
            Coverage entry = coverage.get(programme);
            results.add(entry == null ? notRegistered(programme) : registered(programme, entry));
        }
        return results;
    }

    /** One result for each agency that runs a mandatory programme. */
    List<AgencyResult> agencies(List<ProgrammeResult> programmes) {
        List<AgencyResult> results = new ArrayList<>();
        for (CompliancePolicy.WageReference reference : policy.document().wageReferences()) {
            List<ProgrammeResult> own = programmes.stream()
                    .filter(result -> result.programme().agency() == reference.agency())
                    .toList();
            if (!own.isEmpty()) {
                results.add(agency(reference, own));
            }
        }
        return results;
    }

    private ProgrammeResult notRegistered(Programme programme) {
        ContributionRate rate = ContributionRate.of(policy, programme, null);
        long due = dueBase(programme);
        return new ProgrammeResult(programme, false, 0, rate.percent(), due, 0, rate.on(due), 0, null, null);
    }

    private ProgrammeResult registered(Programme programme, Coverage entry) {
        ContributionRate rate = ContributionRate.of(policy, programme, entry);
        long due = dueBase(programme);
        long reported = capped(programme, entry.reportedWageBillIdr(), entry.enrolledWorkers());
        int unpaid = unpaidMonths(entry);
        return new ProgrammeResult(
                programme,
                true,
                entry.enrolledWorkers(),
                rate.percent(),
                due,
                reported,
                rate.on(Math.max(0, due - reported)),
                unpaid,
                unpaid == 0 ? null : entry.unpaidFrom(),
                unpaid == 0 ? null : entry.unpaidNumber());
    }

    private long dueBase(Programme programme) {
        return capped(programme, subject.wageBillIdr(), subject.workers());
    }

    /** The cap acts on the sum: no more than the cap of one worker for each of them. */
    private long capped(Programme programme, long wageBillIdr, long workers) {
        OptionalLong cap = policy.cap(programme);
        if (cap.isEmpty()) {
            return wageBillIdr;
        }
        BigInteger most = BigInteger.valueOf(workers).multiply(BigInteger.valueOf(cap.getAsLong()));
        return most.min(BigInteger.valueOf(wageBillIdr)).longValueExact();
    }

    /** Months past due, from the earliest month on that any of the registrations has not paid in full. */
    private int unpaidMonths(Coverage entry) {
        YearMonth last = policy.lastDueMonth(entry.programme().agency());
        return (int) Math.max(0, ChronoUnit.MONTHS.between(entry.unpaidFrom(), last) + 1);
    }

    private AgencyResult agency(CompliancePolicy.WageReference reference, List<ProgrammeResult> own) {
        Agency agency = reference.agency();
        boolean registered = coverage.keySet().stream().anyMatch(programme -> programme.agency() == agency);
        int unpaid = own.stream().mapToInt(ProgrammeResult::unpaidMonths).max().orElse(0);
        Coverage compared = reference.programmes().stream()
                .filter(coverage::containsKey)
                .findFirst()
                .map(coverage::get)
                .orElse(null);
        if (compared == null || compared.enrolledWorkers() == 0 || subject.wageBillIdr() == 0) {
            return new AgencyResult(agency, registered, null, 0, null, false, unpaid);
        }
        // (R / E) / (B / W), with both sides multiplied out so that the tolerance is compared exactly.
        BigDecimal reported =
                BigDecimal.valueOf(compared.reportedWageBillIdr()).multiply(BigDecimal.valueOf(subject.workers()));
        BigDecimal expected = BigDecimal.valueOf(dueBase(compared.programme()))
                .multiply(BigDecimal.valueOf(compared.enrolledWorkers()));
        boolean low = reported.compareTo(expected.multiply(policy.wageTolerance())) < 0;
        BigDecimal ratio = reported.compareTo(expected) >= 0
                ? BigDecimal.ONE
                : reported.divide(expected, RATIO_DECIMALS, RoundingMode.HALF_UP);
        return new AgencyResult(
                agency, registered, compared.programme(), compared.enrolledWorkers(), ratio, low, unpaid);
    }
}
