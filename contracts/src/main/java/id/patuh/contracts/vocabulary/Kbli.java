package id.patuh.contracts.vocabulary;

/**
 * Industry code of the Indonesian classification (Klasifikasi Baku Lapangan Usaha Indonesia) in one of its editions.
 *
 * <p>A code means nothing without its edition: from section J on, the editions 2020 and 2025 use the same letter differently.
 *
 * @param edition 2020 or 2025
 * @param code five digits
 */
public record Kbli(int edition, String code) {
    private static final int LENGTH = 5;

    /** Form of a code, as a regular expression. */
    public static final String PATTERN = "^[0-9]{" + LENGTH + "}$";

    /**
     * Checks edition and code.
     *
     * @throws InvalidValueException {@code KBLI_FORMAT}
     */
    public Kbli {
        if ((edition != 2020 && edition != 2025) || !Digits.areAll(code, LENGTH)) {
            throw new InvalidValueException(RowErrorCode.KBLI_FORMAT);
        }
    }

    /**
     * Reads an edition as it stands in an extract.
     *
     * @param text {@code 2020} or {@code 2025}
     * @throws InvalidValueException {@code ENUM_UNKNOWN}
     */
    public static int parseEdition(String text) {
        return switch (text) {
            case "2020" -> 2020;
            case "2025" -> 2025;
            default -> throw new InvalidValueException(RowErrorCode.ENUM_UNKNOWN);
        };
    }

    /** The division the code belongs to, 1 to 99. */
    public int division() {
        return Integer.parseInt(code, 0, 2, 10);
    }
}
