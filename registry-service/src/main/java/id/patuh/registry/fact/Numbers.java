package id.patuh.registry.fact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Npwp;

/**
 * The numbers that a record names an employer by.
 *
 * @param own number given by the agency that reports: WLKP number, NPP or business entity code; null when it gives none
 * @param nib business licence number, 13 digits; null when not given
 * @param npwp tax number in its 16-digit form; null when not given
 */
public record Numbers(String own, String nib, String npwp) {
    /** Reads the three numbers of a record. */
    static Numbers read(FieldChecks checks, String ownField) {
        String own = checks.text(ownField, FieldChecks.SHORT_TEXT);
        String nib = checks.value("nib", text -> Nib.parse(text).value());
        String npwp = checks.value("npwp", text -> Npwp.parse(text).value());
        return new Numbers(own, nib, npwp);
    }

    /**
     * Reads the numbers of an employer that is registered or changed by hand.
     *
     * @param fields the record, with {@code wlkpNumber}, {@code nib} and {@code npwp}
     * @param today today in Asia/Jakarta
     * @return the numbers, or what is wrong with them
     */
    public static Checked<Numbers> ofEmployer(Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        return new Checked<>(read(checks, "wlkpNumber"), checks.errors());
    }

    /**
     * The numbers that are given.
     *
     * @param ownType what kind of number {@link #own} is
     * @return value by type
     */
    public Map<IdentifierType, String> byType(IdentifierType ownType) {
        Map<IdentifierType, String> given = new EnumMap<>(IdentifierType.class);
        put(given, ownType, own);
        put(given, IdentifierType.NIB, nib);
        put(given, IdentifierType.NPWP, npwp);
        return given;
    }

    private static void put(Map<IdentifierType, String> given, IdentifierType type, String value) {
        if (value != null) {
            given.put(type, value);
        }
    }
}
