package id.patuh.contracts.event;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Data of {@code id.patuh.agency.bpjs-tk.coverage.reported.v1}: one row of the extract of BPJS Ketenagakerjaan:
 * one employer's registration in one programme.
 */
public record BpjsTkCoverageReportedEvent(
        String npp,
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
        Integer jkkRiskGroup,
        LocalDate asOf,
        LocalDate endedOn) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.agency.bpjs-tk.coverage.reported.v1";

    /** The programmes that BPJS Ketenagakerjaan runs. */
    public enum Programme {
        /** Work accidents. */
        JKK,
        /** Death. */
        JKM,
        /** Old-age savings. */
        JHT,
        /** Pension. */
        JP,
        /** Job loss. */
        JKP
    }
}
