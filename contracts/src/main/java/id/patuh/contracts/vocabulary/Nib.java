package id.patuh.contracts.vocabulary;

/**
 * Business licence number (nomor induk berusaha), one for each business actor.
 *
 * <p>It has no public check digit. Thirteen zeros are refused: taken as a number, they would make one employer of all
 * those that have none. Source: PP 24/2018 art. 24
 *
 * @param value 13 digits
 */
public record Nib(String value) {
    private static final int LENGTH = 13;

    /** What {@link #parse} takes, as a regular expression; zeros only aside. */
    public static final String PATTERN = Digits.WRITTEN + LENGTH + Digits.END;

    /**
     * Checks the canonical form.
     *
     * @throws InvalidValueException {@code NIB_FORMAT}
     */
    public Nib {
        if (!Digits.areAll(value, LENGTH) || Digits.areZero(value)) {
            throw new InvalidValueException(RowErrorCode.NIB_FORMAT);
        }
    }

    /**
     * Reads a number written with or without dots, hyphens and blanks.
     *
     * @throws InvalidValueException {@code NIB_FORMAT}
     */
    public static Nib parse(String text) {
        String digits = Digits.strip(text);
        if (digits == null) {
            throw new InvalidValueException(RowErrorCode.NIB_FORMAT);
        }
        return new Nib(digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
