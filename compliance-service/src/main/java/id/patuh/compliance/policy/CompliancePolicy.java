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
 * <p>Rates are percentages of monthly wages, employer's and worker's share together; money is whole rupiah. The wages of the preferred
 * programme of an agency stand first in {@code wageReferences}. A WLKP report is stale beyond an age of {@code staleWlkpMonths}; at {@code
 * paymentHorizonMonths} unpaid months the payment dimension reaches 0. The weights of the score sum to 1. {@code validFrom} is the first
 * day on which the version was in use.
 */
public record CompliancePolicy(
        String version,
        String titleId,
        String titleEn,
        LocalDate validFrom,
        List<MandatoryProgrammes> mandatoryProgrammes,
        List<ConstructionProgrammes> constructionProgrammes,
        List<JkkRates> jkkRates,
        List<ProgrammeRate> rates,
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
        InspectionList inspectionList,
        Letters letters,
        Inspection inspection) {

    /** The first date, in Asia/Jakarta, for which every table has an entry. */
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

    /** Programmes that bind an employer of a scale. */
    public record MandatoryProgrammes(
            BusinessScale scale, LocalDate from, List<Programme> programmes, Confidence confidence, String source)
            implements Dated {}

    /** Programmes that bind construction employers whatever their scale. */
    public record ConstructionProgrammes(
            LocalDate from, List<Programme> programmes, Confidence confidence, String source) implements Dated {}

    /** Contribution rates of JKK: percentages of risk groups 1 to 5, and the group that is assumed when the BPJS has not stated one. */
    public record JkkRates(
            LocalDate from,
            List<BigDecimal> percentByRiskGroup,
            int riskGroupWhenUnknown,
            Confidence confidence,
            String source)
            implements Dated {}

    /** Contribution rate of a programme, a percentage of the wage. */
    public record ProgrammeRate(
            Programme programme, LocalDate from, BigDecimal percent, Confidence confidence, String source)
            implements Dated {}

    /**
     * Programmes of an agency whose reported wages are compared with the declared ones: the first one in which the employer is registered.
     */
    public record WageReference(Agency agency, List<Programme> programmes) {}

    /**
     * When a contribution month falls due: on a day of the month, so many months after the contribution month. A day off moves it to the
     * next working day.
     */
    public record DueRule(Agency agency, int dayOfMonth, int monthsAfter, Confidence confidence, String source) {}

    /**
     * Numbers of the priority. The weights sum to 1; the points of a scale are 0 to 1. Reach, sales and money are logarithms: each is full
     * at so many powers of ten of its unit, of which that of reach is one worker, the others are in rupiah.
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
     * Numbers of a list for inspection: the share of slots that is drawn at random, so that targeting can be audited for bias, and the days
     * for which a visited employer is left out.
     */
    public record InspectionList(BigDecimal randomShare, int recentVisitDays) {}

    /**
     * Numbers of campaigns of letters: the share of employers that gets none, so that the effect can be measured, the days to put things
     * right, and the days after the launch on which outcomes are read, all counted in calendar days.
     */
    public record Letters(BigDecimal holdout, int deadlineDays, List<Integer> outcomeDays) {}

    /**
     * Numbers of planning and visiting. Quotas count visits: of an inspector in a calendar month and a year, of an examiner in a month. A
     * day begins at a local time ({@code HH:MM}) and has so many minutes, pauses within; a kilometre of the great circle is so many of road. A complaint
     * or an agreed deadline is worth so much priority, 0 to 100. A report is due at the end of the last of so many working days after the
     * visit, a visit on a complaint so many after its receipt. What visits bring is measured so many days after them. The questions are asked at each visit.
     */
    public record Inspection(
            int inspectorMonthlyQuota,
            int inspectorYearlyQuota,
            int examinerMonthlyQuota,
            String dayStart,
            int dayMinutes,
            Map<BusinessScale, Integer> visitMinutes,
            BigDecimal detour,
            int speedWithinKmh,
            int speedBetweenKmh,
            int obligedPriority,
            int reportWorkingDays,
            int complaintVisitWorkingDays,
            int effectDays,
            List<Question> questions,
            Confidence confidence,
            String source) {}

    /** What is asked at each visit, beside the findings of the records. */
    public record Question(FindingCode ground, String id, String en) {}
}
