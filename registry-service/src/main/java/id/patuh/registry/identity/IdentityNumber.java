package id.patuh.registry.identity;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.kit.nik.NikKey;

/**
 * A NIB or NPWP: by what it is found, and how it is shown.
 *
 * @param key by which it is found. NIB: the number. NPWP of a legal person: its first ten digits, or all 16 of a branch that a person gave
 *     away. NPWP of a natural person: the token
 * @param value as it is shown; that of a natural person masked
 * @param token keyed token of a natural person's NPWP; null for other numbers
 * @param branch whether all digits of a legal person's NPWP count
 */
public record IdentityNumber(IdentifierType type, String key, String value, String token, boolean branch) {

    /** By what a number is found. */
    public record Key(IdentifierType type, String key) {}

    /**
     * A business licence number.
     *
     * @param nib 13 digits
     */
    public static IdentityNumber nib(String nib) {
        return new IdentityNumber(IdentifierType.NIB, nib, nib, null, false);
    }

    /** A tax number that identifies its taxpayer, whatever the branch. */
    public static IdentityNumber npwp(Npwp npwp, NikKey nikKey) {
        if (npwp.isPerson()) {
            String token = nikKey.token(npwp.value());
            return new IdentityNumber(IdentifierType.NPWP, token, Nik.masked(npwp.value()), token, false);
        }
        return new IdentityNumber(IdentifierType.NPWP, npwp.base(), npwp.value(), null, false);
    }

    /**
     * A tax number as tables keep it, which identifies its taxpayer, whatever the branch; null for none. {@code value} is null for none;
     * {@code token} is null for others.
     */
    public static IdentityNumber kept(String value, String token) {
        if (value == null) {
            return null;
        }
        String key = token == null ? new Npwp(value).base() : token;
        return new IdentityNumber(IdentifierType.NPWP, key, value, token, false);
    }

    /** A legal person's tax number of which all digits count: that of a branch which belongs to another employer than the rest. */
    public IdentityNumber ofBranch() {
        return type == IdentifierType.NPWP && token == null ? new IdentityNumber(type, value, value, null, true) : this;
    }

    /** By what it is found. */
    public Key lookup() {
        return new Key(type, key);
    }
}
