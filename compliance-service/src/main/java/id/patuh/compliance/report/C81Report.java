package id.patuh.compliance.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.sanction.Penalty;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * The yearly report on the inspection, in the order of ILO Convention 81 art. 21 (a) to (g), of the provinces that the caller may see.
 *
 * @param complete whether the year is over; of a year that runs it is a report so far
 * @param asOf the day in Jakarta on which it was read
 * @param provinces codes of the provinces that it covers
 */
@Schema(name = "C81Report", description = "The yearly report on the inspection")
record C81Report(
        int year,
        boolean complete,
        LocalDate asOf,
        List<String> provinces,
        List<ReportTexts.Law> laws,
        Staff staff,
        Workplaces workplaces,
        Visits visits,
        List<Violation> violations,
        List<PenaltyCount> penalties,
        List<ReportTexts.Gap> notReported) {

    /** Art. 21 (b): officers at the places of their offices, and who of the inspectors fell short. */
    @Schema(name = "C81Staff")
    record Staff(List<StaffCount> items, Minimum minimum) {}

    /**
     * Officers of an agency in a province.
     *
     * @param active who are active today
     * @param onVisits who were members of a visit that was held in the year, inactive ones included
     */
    @Schema(name = "C81StaffCount")
    record StaffCount(String regionCode, String regionName, Agency agency, long active, long onVisits) {}

    /**
     * How many employers an inspector has to inspect. Both numbers are the policy's.
     *
     * @param required in the months of the year that are over
     * @param below active inspectors who inspected fewer
     */
    @Schema(name = "C81Minimum")
    record Minimum(int perMonth, int perYear, int required, long inspectors, long below, List<Shortfall> items) {}

    /**
     * An inspector who inspected fewer employers than required; who that is, the list of officers says.
     *
     * @param regionCode of the office
     * @param monthsBelow months of the year that are over and in which it was less than the number for a month
     */
    @Schema(name = "C81Shortfall")
    record Shortfall(UUID officerId, String regionCode, long visits, int monthsBelow) {}

    /**
     * Art. 21 (c): workplaces liable to inspection and the workers in them.
     *
     * @param countedOn day whose figures these are, the last of the year that was kept; null if none was
     */
    @Schema(name = "C81Workplaces")
    record Workplaces(
            @Schema(nullable = true) LocalDate countedOn, List<WorkplaceCount> items, long workplaces, long workers) {}

    /** Open workplaces and the workers in them, and the employers at home there who owe contributions to a BPJS. */
    @Schema(name = "C81WorkplaceCount")
    record WorkplaceCount(String regionCode, String regionName, long liableEmployers, long workplaces, long workers) {}

    /** Art. 21 (d): visits of the year that were held and reported, and their reports. */
    @Schema(name = "C81Visits")
    record Visits(long held, List<VisitCount> items, List<ReportCount> reports) {}

    /**
     * Visits of one kind in a province.
     *
     * @param confirmed those of them that are signed and confirmed a violation
     * @param workersFound workers whom the violations concern
     */
    @Schema(name = "C81VisitCount")
    record VisitCount(
            String regionCode,
            String regionName,
            VisitType type,
            VisitOutcome outcome,
            long visits,
            long confirmed,
            long workersFound) {}

    /**
     * Reports that fell due on visits of the year in a province.
     *
     * @param late those that came late
     * @param missing those that have not come
     */
    @Schema(name = "C81ReportCount")
    record ReportCount(String regionCode, String regionName, long due, long late, long missing) {}

    /**
     * Art. 21 (e): violations that signed visits of the year confirmed.
     *
     * @param agency whose participants and contributions are concerned
     * @param visits how many confirmed it
     * @param workers whom it concerns, where they were counted
     * @param exposureIdr rupiah a month that are missing, where they were counted
     */
    @Schema(name = "C81Violation")
    record Violation(FindingCode ground, Agency agency, long visits, long workers, long exposureIdr) {}

    /**
     * Art. 21 (e): sanctions imposed in the year on employers at home in the provinces.
     *
     * @param agency that leads the cases
     * @param cases in how many it was imposed
     * @param annulled how many of these were annulled since
     */
    @Schema(name = "C81Penalty")
    record PenaltyCount(Penalty penalty, Agency agency, long cases, long annulled) {}
}
