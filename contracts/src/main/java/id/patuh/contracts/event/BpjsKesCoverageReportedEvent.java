package id.patuh.contracts.event;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Data of {@code id.patuh.agency.bpjs-kes.coverage.reported.v1}: one row of the extract of BPJS Kesehatan:
 * one employer's registration in one programme.
 *
 * @param businessEntityCode the employer's number at BPJS Kesehatan; key of the message
 * @param nib business licence number, 13 digits; null when not known
 * @param npwp tax number, 15 or 16 digits; null when not known
 * @param name name of the employer
 * @param regionCode regency or city, four digits
 * @param programme the programme
 * @param registeredOn date of registration
 * @param enrolledWorkers workers enrolled
 * @param reportedWageBillIdr wage bill reported, rupiah a month
 * @param paidThrough last month paid in full; null when never paid
 * @param arrearsIdr arrears in rupiah; null when not stated
 * @param asOf date for which this is stated
 * @param endedOn first day on which the registration has ended; null opens it from {@code asOf}. Left out, it stays as it is
 */
public record BpjsKesCoverageReportedEvent(
        String businessEntityCode,
        String nib,
        String npwp,
        String name,
        String regionCode,
        Programme programme,
        LocalDate registeredOn,
        int enrolledWorkers,
        long reportedWageBillIdr,
        YearMonth paidThrough,
        Long arrearsIdr,
        LocalDate asOf,
        LocalDate endedOn) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.agency.bpjs-kes.coverage.reported.v1";

    /** The programmes that BPJS Kesehatan runs. */
    public enum Programme {
        /** Health. */
        JKN
    }
}
