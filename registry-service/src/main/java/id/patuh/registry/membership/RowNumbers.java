package id.patuh.registry.membership;

import java.time.LocalDate;

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
 */
public record RowNumbers(
        RecordKey record, String number, LocalDate date, long sequence, IdentityNumber nib, IdentityNumber npwp) {}
