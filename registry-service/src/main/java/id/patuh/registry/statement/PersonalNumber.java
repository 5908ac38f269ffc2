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
        return mayBe(field, text) ? Nik.masked(text.strip()) : text;
    }

    private static boolean mayBe(String field, String text) {
        if (text == null || !field.equals("npwp") && !field.equals("nitku")) {
            return false;
        }
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() >= DIGITS && digits.charAt(0) != '0';
    }
}
