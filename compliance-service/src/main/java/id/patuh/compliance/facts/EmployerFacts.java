package id.patuh.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;

/**
 * What the agencies state about one employer: all that an assessment looks at, each fact with its date.
 *
 * @param employerId the employer
 * @param version version of the employer in the registry
 * @param successorId the employer that took over, or null while this one is in use
 * @param name name as last reported
 * @param regionCode regency or city, four digits
 * @param scale business scale; null when no WLKP report is known
 * @param construction true for construction employers
 * @param annualSalesIdr yearly sales in rupiah; null when unknown
 * @param workforce what the newest WLKP report declares; null when there is none
 * @param coverage one entry for each programme the employer is registered in
 * @param corrections what the registry corrected of days past, oldest first; the members above follow them already
 * @param recordedAt when the registry recorded this version
 */
public record EmployerFacts(
        UUID employerId,
        long version,
        UUID successorId,
        String name,
        String regionCode,
        BusinessScale scale,
        boolean construction,
        Long annualSalesIdr,
        Workforce workforce,
        List<Coverage> coverage,
        List<Correction> corrections,
        Instant recordedAt) {

    /** Keeps unmodifiable copies of the lists; facts that were stored before there were corrections have none. */
    public EmployerFacts {
        coverage = List.copyOf(coverage);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /**
     * Declared workforce of a WLKP report.
     *
     * @param workers head count
     * @param wageBillIdr monthly base wages and fixed allowances, rupiah
     * @param reportedOn date of the report
     */
    public record Workforce(int workers, long wageBillIdr, LocalDate reportedOn) {}

    /**
     * Registration in one programme.
     *
     * @param programme the programme
     * @param registeredOn date of registration
     * @param enrolledWorkers workers enrolled
     * @param reportedWageBillIdr monthly wage bill reported to the BPJS, rupiah
     * @param paidThrough last month paid in full; null when never paid
     * @param jkkRiskGroup 1 to 5, JKK only; null when unknown
     * @param asOf date for which the BPJS states this
     */
    public record Coverage(
            Programme programme,
            LocalDate registeredOn,
            int enrolledWorkers,
            long reportedWageBillIdr,
            YearMonth paidThrough,
            Integer jkkRiskGroup,
            LocalDate asOf) {}

    /**
     * What takes the place of a fact that was known under a date. Both members are null where nothing does.
     *
     * @param programme the programme; null for a WLKP report
     * @param correctedFrom the date of the fact
     * @param validTo first day on which the correction no longer holds; null until the next fact
     * @param report the WLKP report that takes the place, under its own date
     * @param coverage the registration that takes the place, under its own date
     */
    public record Correction(
            Programme programme, LocalDate correctedFrom, LocalDate validTo, Report report, Coverage coverage) {}

    /**
     * What an assessment looks at of a WLKP report.
     *
     * @param scale business scale
     * @param construction true for construction employers
     * @param annualSalesIdr yearly sales in rupiah; null when unknown
     * @param workforce declared workforce
     */
    public record Report(BusinessScale scale, boolean construction, Long annualSalesIdr, Workforce workforce) {}

    /**
     * Whether the registry has retired this employer because it was merged into another.
     *
     * @return true when a successor is known
     */
    public boolean merged() {
        return successorId != null;
    }

    /**
     * The same facts less those stated after a date, as an assessment of that date may not know them.
     *
     * @param date the date of an assessment
     * @return facts of which none is dated after it
     */
    public EmployerFacts notAfter(LocalDate date) {
        boolean reported = workforce != null && !workforce.reportedOn().isAfter(date);
        List<Coverage> stated =
                coverage.stream().filter(entry -> !entry.asOf().isAfter(date)).toList();
        if (reported == (workforce != null) && stated.size() == coverage.size()) {
            return this;
        }
        return with(reported ? workforce : null, stated);
    }

    /**
     * The same employer with other reports.
     *
     * @param other a workforce, or null
     * @param entries registrations
     * @return the changed facts
     */
    public EmployerFacts with(Workforce other, List<Coverage> entries) {
        return new EmployerFacts(
                employerId,
                version,
                successorId,
                name,
                regionCode,
                scale,
                construction,
                annualSalesIdr,
                other,
                entries,
                corrections,
                recordedAt);
    }

    /**
     * The same employer with another WLKP report.
     *
     * @param report the report
     * @return the changed facts
     */
    public EmployerFacts declaring(Report report) {
        return new EmployerFacts(
                employerId,
                version,
                successorId,
                name,
                regionCode,
                report.scale(),
                report.construction(),
                report.annualSalesIdr(),
                report.workforce(),
                coverage,
                corrections,
                recordedAt);
    }
}
