package id.patuh.registry.membership;

import java.time.LocalDate;
import java.util.UUID;

import id.patuh.registry.identity.IdentityNumber;

/**
 * What a row says about the owner of its record. {@code nib} and {@code npwp} are null when not given.
 *
 * @param employerId the employer whose record a person says it is, if its number is not known yet; null where the numbers decide
 */
public record RowNumbers(
        RecordKey record,
        String number,
        LocalDate date,
        long sequence,
        IdentityNumber nib,
        IdentityNumber npwp,
        UUID employerId) {
    /** A row whose numbers decide. {@code nib} and {@code npwp} are null when not given. */
    public RowNumbers(
            RecordKey record, String number, LocalDate date, long sequence, IdentityNumber nib, IdentityNumber npwp) {
        this(record, number, date, sequence, nib, npwp, null);
    }
}
