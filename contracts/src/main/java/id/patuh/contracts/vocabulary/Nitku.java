package id.patuh.contracts.vocabulary;

/**
 * Number of a place of business (nomor identitas tempat kegiatan usaha): the 16-digit NPWP of the taxpayer and six digits for the place.
 * Source: PMK 112/2022 art. 5
 *
 * @param value 22 digits
 */
public record Nitku(String value) {
    private static final int LENGTH = 22;

    /** What {@link #parse} takes, as a regular expression; zeros only aside. */
    public static final String PATTERN = Digits.WRITTEN + LENGTH + Digits.END;

    private static final int BASE = 10;

    /**
     * Checks the canonical form.
     *
     * @throws InvalidValueException {@code NITKU_FORMAT}
     */
    public Nitku {
        if (!Digits.areAll(value, LENGTH) || Digits.areZero(value)) {
            throw new InvalidValueException(RowErrorCode.NITKU_FORMAT);
        }
    }

    /**
     * Reads a number written with or without dots, hyphens and blanks.
     *
     * @throws InvalidValueException {@code NITKU_FORMAT}
     */
    public static Nitku parse(String text) {
        String digits = Digits.strip(text);
        if (digits == null) {
            throw new InvalidValueException(RowErrorCode.NITKU_FORMAT);
        }
        return new Nitku(digits);
    }

    /** Whether it is a place of the taxpayer with a number, that is, has the same first ten digits. */
    public boolean isOf(Npwp npwp) {
        return value.regionMatches(0, npwp.value(), 0, BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
