package id.patuh.contracts.event;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Data of {@code id.patuh.agency.bpjs-kes.coverage.reported.v1}: one row of the extract of BPJS Kesehatan:
 * one employer's registration in one programme.
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
