package id.patuh.compliance.officer;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;

/**
 * An officer who goes to the field.
 *
 * @param subject claim {@code sub} of the officer's tokens
 * @param homeRegion regency or city of the office, 4 digits
 * @param provinces province codes in which the officer may act; {@code *} for all
 * @param kbliSections letters of the sections of industry that the officer knows; empty for all
 * @param monthlyQuota most visits in a calendar month; null for the policy's, 0 for none
 */
@Schema(name = "Officer")
public record Officer(
        UUID officerId,
        String subject,
        String name,
        Agency agency,
        String homeRegion,
        List<String> provinces,
        List<String> kbliSections,
        @Schema(nullable = true) Integer monthlyQuota,
        boolean active,
        long version) {

    private static final String EVERYWHERE = "*";
    private static final int PROVINCE_DIGITS = 2;

    /** Whether the officer may act in the province of a region. */
    public boolean actsIn(String regionCode) {
        return provinces.contains(EVERYWHERE) || provinces.contains(regionCode.substring(0, PROVINCE_DIGITS));
    }

    /** Whether this is the caller. */
    public boolean is(Caller caller) {
        return subject.equals(caller.subject()) && caller.agencyIs(agency);
    }
}
