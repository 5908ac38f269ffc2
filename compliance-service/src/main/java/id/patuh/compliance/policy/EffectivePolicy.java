package id.patuh.compliance.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.law.Dated;
import id.patuh.contracts.law.SharedLaw.WageCap;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;

/**
 * A policy as it reads on one date: which table entries are in force and which contribution months are past due. Immutable, made
 * once for a date and used for any number of employers.
 */
public final class EffectivePolicy {
    private final CompliancePolicy policy;
    private final LocalDate date;
    private final Map<BusinessScale, List<Programme>> mandatory = new EnumMap<>(BusinessScale.class);
    private final Map<BusinessScale, List<Programme>> mandatoryInConstruction = new EnumMap<>(BusinessScale.class);
    private final Map<Programme, BigDecimal> rates = new EnumMap<>(Programme.class);
    private final Map<Programme, Long> caps = new EnumMap<>(Programme.class);
    private final Map<Agency, YearMonth> lastDueMonths = new EnumMap<>(Agency.class);
    private final CompliancePolicy.JkkRates jkkRates;
    private final BigDecimal wageTolerance;

    private EffectivePolicy(CompliancePolicy policy, LocalDate date, WorkingDays workingDays) {
        this.policy = policy;
        this.date = date;
        List<Programme> construction =
                entry("construction", policy.constructionProgrammes()).programmes();
        for (BusinessScale scale : BusinessScale.values()) {
            List<Programme> programmes = entry(
                            scale.name(),
                            policy.mandatoryProgrammes().stream()
                                    .filter(row -> row.scale() == scale)
                                    .toList())
                    .programmes();
            mandatory.put(scale, inOrder(programmes, List.of()));
            mandatoryInConstruction.put(scale, inOrder(programmes, construction));
        }
        jkkRates = entry("JKK rates", policy.jkkRates());
        wageTolerance = policy.law().wageTolerance(date);
        readRatesAndCaps();
        policy.dueRules().forEach(rule -> lastDueMonths.put(rule.agency(), lastDueMonth(rule, workingDays)));
    }

    /**
     * Reads a policy on a date of Asia/Jakarta.
     *
     * @throws PolicyGapException if a table of the policy does not reach back to the date
     */
    public static EffectivePolicy of(CompliancePolicy policy, LocalDate date, WorkingDays workingDays) {
        return new EffectivePolicy(policy, date, workingDays);
    }

    /** The whole policy, with the entries of other dates. */
    public CompliancePolicy document() {
        return policy;
    }

    /** The date of the assessments, Asia/Jakarta. */
    public LocalDate date() {
        return date;
    }

    /** Programmes that bind an employer with at least one worker, in the order of {@link Programme}. */
    public List<Programme> mandatory(BusinessScale scale, boolean construction) {
        return (construction ? mandatoryInConstruction : mandatory).get(scale);
    }

    /**
     * Contribution rate as a percentage of the wage, employer's and worker's share together. The risk group is 1 to 5, or null when
     * unknown; it matters for JKK only.
     */
    public BigDecimal percent(Programme programme, Integer jkkRiskGroup) {
        if (programme != Programme.JKK) {
            return rates.get(programme);
        }
        int group = jkkRiskGroup == null ? jkkRates.riskGroupWhenUnknown() : jkkRiskGroup;
        return jkkRates.percentByRiskGroup().get(group - 1);
    }

    /** Highest monthly wage of one worker that counts, in rupiah; empty where no cap exists. */
    public OptionalLong cap(Programme programme) {
        Long cap = caps.get(programme);
        return cap == null ? OptionalLong.empty() : OptionalLong.of(cap);
    }

    /** The share of the declared wage, 0 to 1, below which reported wages are a finding. */
    public BigDecimal wageTolerance() {
        return wageTolerance;
    }

    /** The newest contribution month of a BPJS whose due date is before the date of the assessments. */
    public YearMonth lastDueMonth(Agency agency) {
        return lastDueMonths.get(agency);
    }

    private void readRatesAndCaps() {
        for (Programme programme : EnumSet.allOf(Programme.class)) {
            List<CompliancePolicy.ProgrammeRate> rateTable = policy.rates().stream()
                    .filter(row -> row.programme() == programme)
                    .toList();
            if (!rateTable.isEmpty()) {
                rates.put(programme, entry(programme + " rate", rateTable).percent());
            }
            List<WageCap> capTable = policy.wageCaps().stream()
                    .filter(row -> row.programme() == programme)
                    .toList();
            if (!capTable.isEmpty()) {
                caps.put(programme, entry(programme + " cap", capTable).capIdr());
            }
        }
    }

    private <T extends Dated> T entry(String table, List<T> entries) {
        return Dated.at(entries, date)
                .orElseThrow(() -> new PolicyGapException(policy.version(), table, policy.earliestDate()));
    }

    /** Due dates grow with the month, so the newest one past due is found from the newest that may be. */
    private YearMonth lastDueMonth(CompliancePolicy.DueRule rule, WorkingDays workingDays) {
        YearMonth month = YearMonth.from(date).minusMonths(rule.monthsAfter());
        while (!DueDates.of(rule, month, workingDays).isBefore(date)) {
            month = month.minusMonths(1);
        }
        return month;
    }

    private static List<Programme> inOrder(List<Programme> some, List<Programme> more) {
        Set<Programme> all = EnumSet.noneOf(Programme.class);
        all.addAll(some);
        all.addAll(more);
        return List.copyOf(new ArrayList<>(all));
    }
}
