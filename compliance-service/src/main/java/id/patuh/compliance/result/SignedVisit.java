package id.patuh.compliance.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * A visit whose record was signed.
 *
 * @param hit whether at least one ground was confirmed
 * @param decile tenth of all visits read, by priority, 10 the highest
 */
record SignedVisit(
        UUID visitId,
        LocalDate day,
        String regionCode,
        ItemKind kind,
        BusinessScale scale,
        int priorityTenths,
        List<UUID> members,
        boolean hit,
        int decile) {
    private static final int PROVINCE_DIGITS = 2;

    String province() {
        return regionCode.substring(0, PROVINCE_DIGITS);
    }

    /** The kind as somebody may know it: to all but supervisors a complaint is a priority. Source: UU 21/2003 art. 1 */
    ItemKind kind(boolean seesComplaints) {
        return kind == ItemKind.COMPLAINT && !seesComplaints ? ItemKind.PRIORITY : kind;
    }
}
