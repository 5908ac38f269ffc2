package id.patuh.contracts.vocabulary;

/**
 * Tax number (nomor pokok wajib pajak) in its 16-digit form.
 *
 * <p>The old form of 15 digits is kept as {@code 0} and the 15 digits, so both forms find the same employer. The check digit
 * of the old form stands ninth and follows Luhn. A number that does not begin with 0 is the NIK of a natural person
 * ({@link #isPerson()}). Zeros only are refused, as for {@link Nib}.
 *
 * @param value 16 digits
 */
public record Npwp(String value) {
    private static final int LENGTH = 16;
    private static final int OLD_LENGTH = 15;

    /** What {@link #parse} takes, as a regular expression; zeros only and the check digit aside. */
    public static final String PATTERN = Digits.WRITTEN + OLD_LENGTH + "," + LENGTH + Digits.END;

    /** The leading zero and the nine checked digits of the old form; the zero does not change the sum. */
    private static final int CHECKED = 10;

    /**
     * Checks the canonical form.
     *
     * @throws InvalidValueException {@code NPWP_FORMAT} or {@code NPWP_CHECKSUM}
     */
    public Npwp {
        if (!Digits.areAll(value, LENGTH) || Digits.areZero(value)) {
            throw new InvalidValueException(RowErrorCode.NPWP_FORMAT);
        }
        if (value.charAt(0) == '0' && !Digits.luhn(value, CHECKED)) {
            throw new InvalidValueException(RowErrorCode.NPWP_CHECKSUM);
        }
    }

    /**
     * Reads a number of 15 or 16 digits, written with or without dots, hyphens and blanks.
     *
     * @return the number in its 16-digit form
     * @throws InvalidValueException {@code NPWP_FORMAT} or {@code NPWP_CHECKSUM}
     */
    public static Npwp parse(String text) {
        String digits = Digits.strip(text);
        if (digits == null) {
            throw new InvalidValueException(RowErrorCode.NPWP_FORMAT);
        }
        return new Npwp(digits.length() == OLD_LENGTH ? "0" + digits : digits);
    }

    /** Whether the number is the NIK of a natural person, which is never shown or stored in full: it does not begin with 0. */
    public boolean isPerson() {
        return value.charAt(0) != '0';
    }

    /**
     * The 10 digits that all numbers of one legal person have in common: the leading 0 and the nine of the old form. The rest names the tax
     * office and the branch.
     *
     * @throws IllegalStateException for the number of a natural person, which has no branches
     */
    public String base() {
        if (isPerson()) {
            throw new IllegalStateException("The NIK of a natural person has no base");
        }
        return value.substring(0, CHECKED);
    }

    @Override
    public String toString() {
        return value;
    }
}
