package id.patuh.compliance.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.patuh.contracts.law.Confidence;
import id.patuh.contracts.law.Dated;
import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.law.SharedLaw.ChangeDuty;
import id.patuh.contracts.law.SharedLaw.WageCap;
import id.patuh.contracts.law.SharedLaw.WageTolerance;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * One version of the assessment policy: every number that an assessment uses, dated and sourced.
 *
 * <p>Rates are percentages of monthly wages, employer's and worker's share together; money is whole rupiah.
 *
 * @param version name of the version, for example {@code 2026.1}
 * @param titleId title in Indonesian
 * @param titleEn title in English
 * @param validFrom first day on which the version was in use
 * @param mandatoryProgrammes programmes that bind an employer of a scale
 * @param constructionProgrammes programmes that bind construction employers of any scale
 * @param jkkRates contribution rates of JKK by risk group
 * @param rates contribution rates of the other programmes
 * @param wageCaps highest monthly wage of one worker that counts
 * @param wageReferences programmes whose reported wages are compared with the declared ones, by agency, the preferred one first
 * @param wageTolerances share of the declared wage below which reported wages are a finding
 * @param changeDuties working days within which a change must be reported
 * @param dueRules when a contribution month falls due
 * @param staleWlkpMonths age in months beyond which a WLKP report is stale
 * @param paymentHorizonMonths unpaid months at which the payment dimension reaches 0
 * @param dimensionWeights weights of the score, which sum to 1
 * @param findingSources article behind each finding
 * @param priority numbers of the priority
 * @param inspectionList numbers of the inspection list
 */
public record Policy(
        String version,
        String titleId,
        String titleEn,
        LocalDate validFrom,
        List<MandatoryProgrammes> mandatoryProgrammes,
        List<ConstructionProgrammes> constructionProgrammes,
        List<JkkRates> jkkRates,
        List<Rate> rates,
        List<WageCap> wageCaps,
        List<WageReference> wageReferences,
        List<WageTolerance> wageTolerances,
        List<ChangeDuty> changeDuties,
        List<DueRule> dueRules,
        int staleWlkpMonths,
        int paymentHorizonMonths,
        Map<DimensionCode, BigDecimal> dimensionWeights,
        Map<FindingCode, String> findingSources,
        PriorityWeights priority,
        InspectionList inspectionList) {

    /**
     * The first date for which every table has an entry.
     *
     * @return a date in Asia/Jakarta
     */
    public LocalDate earliestDate() {
        Map<String, LocalDate> starts = new HashMap<>();
        mandatoryProgrammes.forEach(row -> start(starts, "mandatory " + row.scale(), row));
        constructionProgrammes.forEach(row -> start(starts, "construction", row));
        jkkRates.forEach(row -> start(starts, "JKK rates", row));
        rates.forEach(row -> start(starts, "rate " + row.programme(), row));
        wageCaps.forEach(row -> start(starts, "cap " + row.programme(), row));
        return Collections.max(starts.values());
    }

    /** What other services need of it too. */
    public SharedLaw law() {
        return new SharedLaw(wageTolerances, wageCaps, changeDuties);
    }

    private static void start(Map<String, LocalDate> starts, String table, Dated row) {
        starts.merge(table, row.from(), (first, second) -> first.isBefore(second) ? first : second);
    }

    /**
     * Programmes that bind an employer of a scale.
     *
     * @param scale the scale
     * @param from first day
     * @param programmes the programmes
     * @param confidence how well the source is established
     * @param source the articles
     */
    public record MandatoryProgrammes(
            BusinessScale scale, LocalDate from, List<Programme> programmes, Confidence confidence, String source)
            implements Dated {}

    /**
     * Programmes that bind construction employers whatever their scale.
     *
     * @param from first day
     * @param programmes the programmes
     * @param confidence how well the source is established
     * @param source the articles
     */
    public record ConstructionProgrammes(
            LocalDate from, List<Programme> programmes, Confidence confidence, String source) implements Dated {}

    /**
     * Contribution rates of JKK.
     *
     * @param from first day
     * @param percentByRiskGroup percentages of risk groups 1 to 5
     * @param riskGroupWhenUnknown group that is assumed when the BPJS has not stated one
     * @param confidence how well the source is established
     * @param source the articles
     */
    public record JkkRates(
            LocalDate from,
            List<BigDecimal> percentByRiskGroup,
            int riskGroupWhenUnknown,
            Confidence confidence,
            String source)
            implements Dated {}

    /**
     * Contribution rate of a programme.
     *
     * @param programme the programme
     * @param from first day
     * @param percent percentage of the wage
     * @param confidence how well the source is established
     * @param source the articles
     */
    public record Rate(Programme programme, LocalDate from, BigDecimal percent, Confidence confidence, String source)
            implements Dated {}

    /**
     * Programmes whose reported wages are compared with the declared ones.
     *
     * @param agency the agency
     * @param programmes the first one in which the employer is registered is used
     */
    public record WageReference(Agency agency, List<Programme> programmes) {}

    /**
     * When a contribution month falls due; a day off moves it to the next working day.
     *
     * @param agency whose programmes
     * @param dayOfMonth day on which it falls due
     * @param monthsAfter months between the contribution month and the month in which it falls due
     * @param confidence how well the source is established
     * @param source the articles
     */
    public record DueRule(Agency agency, int dayOfMonth, int monthsAfter, Confidence confidence, String source) {}

    /**
     * Numbers of the priority.
     *
     * @param weights weights of its parts, which sum to 1
     * @param scalePoints strength of an employer by scale, 0 to 1
     * @param reachDecades powers of ten of affected workers at which reach is full
     * @param salesUnitIdr unit in which sales are counted
     * @param salesDecades powers of ten of that unit at which sales are full
     * @param exposureUnitIdr unit in which exposure is counted
     * @param exposureDecades powers of ten of that unit at which money is full
     */
    public record PriorityWeights(
            Map<PriorityPart, BigDecimal> weights,
            Map<BusinessScale, BigDecimal> scalePoints,
            int reachDecades,
            long salesUnitIdr,
            int salesDecades,
            long exposureUnitIdr,
            int exposureDecades) {}

    /**
     * Numbers of a list for inspection.
     *
     * @param randomShare share of the slots that is drawn at random, so that targeting can be audited for bias
     * @param recentVisitDays days for which a visited employer is left out
     */
    public record InspectionList(BigDecimal randomShare, int recentVisitDays) {}
}
