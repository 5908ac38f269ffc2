package id.patuh.registry.membership;

import java.time.LocalDate;
import java.util.UUID;

import id.patuh.registry.identity.IdentityNumber;

/**
 * What a row says of whose its record is.
 *
 * @param record by what its record is found
 * @param number the record's number as the row writes it
 * @param date the row's own date
 * @param sequence its place in the order of all rows and acts
 * @param nib business licence number; null when not given
 * @param npwp tax number; null when not given
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
    /**
     * A row whose numbers decide.
     *
     * @param record by what its record is found
     * @param number the record's number as the row writes it
     * @param date the row's own date
     * @param sequence its place in the order of all rows and acts
     * @param nib business licence number; null when not given
     * @param npwp tax number; null when not given
     */
    public RowNumbers(
            RecordKey record, String number, LocalDate date, long sequence, IdentityNumber nib, IdentityNumber npwp) {
        this(record, number, date, sequence, nib, npwp, null);
    }
}
