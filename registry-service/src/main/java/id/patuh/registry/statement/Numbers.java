package id.patuh.registry.statement;

import java.time.LocalDate;

import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * The numbers in a row. {@code npwp} is null when not given.
 *
 * @param own number given by the agency that reports: WLKP number, NPP or business entity code; null when it gives none
 * @param nib business licence number, 13 digits; null when not given
 */
public record Numbers(String own, String nib, Npwp npwp) {
    /** Reads the numbers of a row. */
    static Numbers read(FieldChecks checks, String ownField) {
        return new Numbers(
                own(checks, ownField),
                checks.value("nib", text -> Nib.parse(text).value()),
                checks.value("npwp", Npwp::parse));
    }

    /**
     * Reads identity numbers alone.
     *
     * @param today today in Asia/Jakarta
     */
    public static Validated<Numbers> identity(Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        Numbers numbers = new Numbers(
                null, checks.value("nib", text -> Nib.parse(text).value()), checks.value("npwp", Npwp::parse));
        return new Validated<>(numbers, checks.errors());
    }

    /** The agency's own number as it is compared. */
    public String ownKey() {
        return AgencyNumber.key(own);
    }

    private static String own(FieldChecks checks, String field) {
        String own = checks.text(field, FieldChecks.SHORT_TEXT);
        if (own == null || !AgencyNumber.key(own).isEmpty()) {
            return own;
        }
        return checks.wrong(field, RowErrorCode.TEXT_INVALID, own);
    }
}
