package id.patuh.compliance.map;

import java.math.BigDecimal;
import java.math.RoundingMode;

import id.patuh.contracts.vocabulary.ComplianceClass;

/** What a map shows of each region. */
enum MapMetric {
    /** Employers assessed. */
    EMPLOYERS,
    /** Employers that are unregistered, partial or in arrears. */
    NON_COMPLIANT,
    /** Their share of the employers with duties, in percent with one decimal; null where there are none. */
    NON_COMPLIANT_PERCENT,
    /** Employers without registration at an agency that binds them. */
    UNREGISTERED,
    /** Employers registered in part. */
    PARTIAL,
    /** Employers in arrears. */
    IN_ARREARS,
    /** Employers with nothing found. */
    COMPLIANT,
    /** Workers affected by the widest finding of each employer. */
    WORKERS_AFFECTED,
    /** Open workplaces where they are. */
    WORKPLACES,
    /** Workers of these workplaces. */
    WORKERS,
    /** Monthly contribution shortfall in rupiah. */
    EXPOSURE,
    /** Mean score; null where no employer has one. */
    MEAN_SCORE;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The value of this metric, or null where it has none. */
    BigDecimal of(RegionSums totals) {
        return switch (this) {
            case EMPLOYERS -> BigDecimal.valueOf(totals.employers());
            case NON_COMPLIANT -> BigDecimal.valueOf(totals.nonCompliant());
            case NON_COMPLIANT_PERCENT -> percent(totals);
            case UNREGISTERED -> inClass(totals, ComplianceClass.UNREGISTERED);
            case PARTIAL -> inClass(totals, ComplianceClass.PARTIAL);
            case IN_ARREARS -> inClass(totals, ComplianceClass.IN_ARREARS);
            case COMPLIANT -> inClass(totals, ComplianceClass.COMPLIANT);
            case WORKERS_AFFECTED -> BigDecimal.valueOf(totals.workersAffected());
            case WORKPLACES -> BigDecimal.valueOf(totals.workplaces());
            case WORKERS -> BigDecimal.valueOf(totals.workers());
            case EXPOSURE -> BigDecimal.valueOf(totals.exposureIdr());
            case MEAN_SCORE -> totals.meanScore();
        };
    }

    private static BigDecimal percent(RegionSums totals) {
        long bound = totals.employers() - totals.byClass().get(ComplianceClass.NOT_LIABLE);
        return bound == 0
                ? null
                : BigDecimal.valueOf(totals.nonCompliant())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(bound), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal inClass(RegionSums totals, ComplianceClass complianceClass) {
        return BigDecimal.valueOf(totals.byClass().get(complianceClass));
    }
}
