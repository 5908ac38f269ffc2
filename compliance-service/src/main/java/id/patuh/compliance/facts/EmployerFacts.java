package id.patuh.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
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
 * @param headCounts what the worker lists count; empty where none is known, as in versions stored before there were any
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
        List<HeadCount> headCounts,
        Instant recordedAt) {

    /** Keeps unmodifiable copies of the lists; facts that were stored before there were corrections or counts have none. */
    public EmployerFacts {
        coverage = List.copyOf(coverage);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        headCounts = headCounts == null ? List.of() : List.copyOf(headCounts);
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
     * Heads and wages on a worker list.
     *
     * @param agency whose list: KEMENAKER for the declared one
     * @param programme the programme; null for the declared list
     * @param workers heads
     * @param wageBillIdr sum of their monthly wages, rupiah
     * @param asOf day of the list
     */
    public record HeadCount(Agency agency, Programme programme, int workers, long wageBillIdr, LocalDate asOf) {}

    /**
     * The count that stands for the declared workforce: that of the declared list, unless the report is newer.
     *
     * @return empty where the report's own totals stand
     */
    public Optional<HeadCount> countedWorkforce() {
        return workforce == null
                ? Optional.empty()
                : headCounts.stream()
                        .filter(count -> count.agency() == Agency.KEMENAKER)
                        .filter(count -> !count.asOf().isBefore(workforce.reportedOn()))
                        .findFirst();
    }

    /**
     * The count that stands for the totals of a registration: that of the BPJS's list, unless the totals are newer.
     *
     * @param entry a registration of these facts
     * @return empty where the totals stand
     */
    public Optional<HeadCount> counted(Coverage entry) {
        return headCounts.stream()
                .filter(count -> count.programme() == entry.programme())
                .filter(count -> !count.asOf().isBefore(entry.asOf()))
                .findFirst();
    }

    /**
     * The same facts with what was counted head by head in the place of totals that are not newer; dates stay those of the totals.
     *
     * @return the facts an assessment calculates with
     */
    public EmployerFacts byHead() {
        if (headCounts.isEmpty()) {
            return this;
        }
        Workforce counted = countedWorkforce()
                .map(count -> new Workforce(count.workers(), count.wageBillIdr(), workforce.reportedOn()))
                .orElse(workforce);
        return with(counted, coverage.stream().map(this::byHead).toList());
    }

    private Coverage byHead(Coverage entry) {
        return counted(entry)
                .map(count -> new Coverage(
                        entry.programme(),
                        entry.registeredOn(),
                        count.workers(),
                        count.wageBillIdr(),
                        entry.paidThrough(),
                        entry.jkkRiskGroup(),
                        entry.asOf()))
                .orElse(entry);
    }

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
        List<HeadCount> counted =
                headCounts.stream().filter(count -> !count.asOf().isAfter(date)).toList();
        if (reported == (workforce != null)
                && stated.size() == coverage.size()
                && counted.size() == headCounts.size()) {
            return this;
        }
        return with(reported ? workforce : null, stated).withHeadCounts(counted);
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
                headCounts,
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
                headCounts,
                recordedAt);
    }

    /**
     * The same employer with other counts.
     *
     * @param counts of worker lists
     * @return the changed facts
     */
    public EmployerFacts withHeadCounts(List<HeadCount> counts) {
        return new EmployerFacts(
                employerId,
                version,
                successorId,
                name,
                regionCode,
                scale,
                construction,
                annualSalesIdr,
                workforce,
                coverage,
                corrections,
                counts,
                recordedAt);
    }
}
