package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import id.patuh.compliance.assessment.Assessment.AgencyResult;
import id.patuh.compliance.assessment.Assessment.ProgrammeResult;
import id.patuh.compliance.assessment.Assessment.Subject;
import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.policy.Policy;
import id.patuh.compliance.policy.Terms;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Compares what an employer owes with what it does, programme by programme and agency by agency.
 *
 * <p>Money is compared in exact arithmetic; only the wage ratio is a quotient, to twenty decimals.
 */
final class Duties {
    private static final int RATIO_DECIMALS = 20;

    private final Terms terms;
    private final Subject subject;
    private final Map<Programme, Coverage> coverage = new EnumMap<>(Programme.class);

    Duties(Terms terms, Subject subject, List<Coverage> entries) {
        this.terms = terms;
        this.subject = subject;
        entries.forEach(entry -> coverage.put(entry.programme(), entry));
    }

    /** One result for each mandatory programme; none for an employer without workers. */
    List<ProgrammeResult> programmes() {
        if (subject.workers() == 0) {
            return List.of();
        }
        List<ProgrammeResult> results = new ArrayList<>();
        for (Programme programme : terms.mandatory(subject.scale(), subject.construction())) {
            results.add(programme(programme, coverage.get(programme)));
        }
        return results;
    }

    /** One result for each agency that runs a mandatory programme. */
    List<AgencyResult> agencies(List<ProgrammeResult> programmes) {
        List<AgencyResult> results = new ArrayList<>();
        for (Policy.WageReference reference : terms.policy().wageReferences()) {
            List<ProgrammeResult> own = programmes.stream()
                    .filter(result -> result.programme().agency() == reference.agency())
                    .toList();
            if (!own.isEmpty()) {
                results.add(agency(reference, own));
            }
        }
        return results;
    }

    private ProgrammeResult programme(Programme programme, Coverage entry) {
        BigDecimal percent = terms.percent(programme, entry == null ? null : entry.jkkRiskGroup());
        long due = capped(programme, subject.wageBillIdr(), subject.workers());
        long reported = entry == null ? 0 : capped(programme, entry.reportedWageBillIdr(), entry.enrolledWorkers());
        long shortfall = percent.movePointLeft(2)
                .multiply(BigDecimal.valueOf(Math.max(0, due - reported)))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int enrolled = entry == null ? 0 : entry.enrolledWorkers();
        return new ProgrammeResult(
                programme, entry != null, enrolled, percent, due, reported, shortfall, unpaidMonths(entry));
    }

    private long capped(Programme programme, long wageBill, int workers) {
        OptionalLong cap = terms.cap(programme);
        return cap.isEmpty() ? wageBill : Math.min(wageBill, Math.multiplyExact(workers, cap.getAsLong()));
    }

    /** Months past due, the month of registration being the first one owed by an employer that never paid. */
    private int unpaidMonths(Coverage entry) {
        if (entry == null) {
            return 0;
        }
        YearMonth first = entry.paidThrough() == null
                ? YearMonth.from(entry.registeredOn())
                : entry.paidThrough().plusMonths(1);
        YearMonth last = terms.lastDueMonth(entry.programme().agency());
        return (int) Math.max(0, ChronoUnit.MONTHS.between(first, last) + 1);
    }

    private AgencyResult agency(Policy.WageReference reference, List<ProgrammeResult> own) {
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
        BigDecimal expected = BigDecimal.valueOf(capped(compared.programme(), subject.wageBillIdr(), subject.workers()))
                .multiply(BigDecimal.valueOf(compared.enrolledWorkers()));
        boolean low = reported.compareTo(expected.multiply(terms.policy().wageTolerance())) < 0;
        BigDecimal ratio = reported.compareTo(expected) >= 0
                ? BigDecimal.ONE
                : reported.divide(expected, RATIO_DECIMALS, RoundingMode.HALF_UP);
        return new AgencyResult(
                agency, registered, compared.programme(), compared.enrolledWorkers(), ratio, low, unpaid);
    }
}
