package id.patuh.sanctions.block.check;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.kit.nik.NikKey;

/**
 * An identity number that is asked about, in its canonical form, so that every way of writing one finds the same employer.
 *
 * @param base what identifies a legal person where its full NPWP is nobody's branch number; null for other numbers
 * @param shown the number as answers show it; masked where it is a natural person's
 */
record RequestedNumber(IdentifierType type, String key, String base, String shown) {
    /**
     * Reads a NIB.
     *
     * @throws InvalidValueException NIB_FORMAT
     */
    static RequestedNumber nib(String text) {
        String value = Nib.parse(text).value();
        return new RequestedNumber(IdentifierType.NIB, value, null, value);
    }

    /**
     * Reads an NPWP.
     *
     * @throws InvalidValueException NPWP_FORMAT or NPWP_CHECKSUM
     */
    static RequestedNumber npwp(String text, NikKey nikKey) {
        Npwp npwp = Npwp.parse(text);
        return npwp.isPerson()
                ? new RequestedNumber(IdentifierType.NPWP, nikKey.token(npwp.value()), null, Nik.masked(npwp.value()))
                : new RequestedNumber(IdentifierType.NPWP, npwp.value(), npwp.base(), npwp.value());
    }

    /** Whether the number is a natural person's, which must not stand in a URL. */
    boolean isPerson() {
        return type == IdentifierType.NPWP && base == null;
    }
}
