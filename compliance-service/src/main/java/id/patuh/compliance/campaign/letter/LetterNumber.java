package id.patuh.compliance.campaign.letter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Numbers of letters, such as {@code SP/2F6A4E8C0D11/2026} (surat pemberitahuan). */
final class LetterNumber {
    private static final int DIGITS = 12;

    private LetterNumber() {}

    /** The end of the letter's id, which is random, makes the number its own. */
    static String of(UUID letter, LocalDate day) {
        String id = letter.toString();
        return "SP/" + id.substring(id.length() - DIGITS).toUpperCase(Locale.ROOT) + "/" + day.getYear();
    }
}
