package id.patuh.registry.statement;

import id.patuh.contracts.vocabulary.Nik;

/** How a text is shown that may hold a natural person's number: an NPWP or NITKU that does not begin with 0 is a NIK. */
public final class PersonalNumber {
    private static final int DIGITS = 16;

    private PersonalNumber() {}

    /**
     * The text of a field as it may be stored and shown. {@code text} is null for nothing.
     *
     * @return masked where it may be a NIK
     */
    public static String shown(String field, String text) {
        if (text == null || isAmount(field)) {
            return text;
        }
        if (isNumbered(field)) {
            return mayBe(text) ? Nik.masked(text.strip()) : text;
        }
        return Nik.maskedWithin(text);
    }

    /** A refused value as it may be stored and shown: any with as many digits as a NIK may be one in the wrong column. */
    public static String refused(String field, String text) {
        String shown = shown(field, text);
        return shown == null || shown.equals(text) && (isNumbered(field) || !Nik.mayBeIn(text))
                ? shown
                : Nik.masked(text.strip());
    }

    private static boolean isNumbered(String field) {
        return field.equals("npwp") || field.equals("nitku");
    }

    /** Rupiah may have as many digits. */
    private static boolean isAmount(String field) {
        return field.endsWith("Idr");
    }

    private static boolean mayBe(String text) {
        String digits = text.replaceAll("\\P{Nd}", "");
        return digits.length() >= DIGITS && Character.digit(digits.charAt(0), 10) != 0;
    }
}
