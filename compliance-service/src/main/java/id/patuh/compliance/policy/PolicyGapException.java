package id.patuh.compliance.policy;

import java.time.LocalDate;

/** A policy was asked about a date before one of its tables begins. */
public final class PolicyGapException extends RuntimeException {
    private final LocalDate earliest;

    PolicyGapException(String version, String table, LocalDate earliest) {
        super("Policy " + version + " has no " + table + " before " + earliest);
        this.earliest = earliest;
    }

    /** The first date, in Asia/Jakarta, that the policy can answer for. */
    public LocalDate earliest() {
        return earliest;
    }
}
