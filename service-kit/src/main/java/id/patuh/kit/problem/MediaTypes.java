package id.patuh.kit.problem;

import java.util.Collection;

/** The refusal of a body of a type, character set or encoding that is not read. */
public final class MediaTypes {
    private static final String CSV = "text/csv";

    private MediaTypes() {}

    /**
     * The problem UNSUPPORTED_MEDIA_TYPE.
     *
     * @param sent what was sent; null or empty for nothing
     * @param accepted what may be sent instead, at least one
     */
    public static Problem unsupported(String sent, Collection<String> accepted) {
        Phrase what = sent == null || sent.isBlank() ? new Phrase("(tidak disebut)", "(none)") : new Phrase(sent, sent);
        // Programs that make spreadsheets give their files other types than text.
        Phrase remedy = accepted.contains(CSV)
                ? new Phrase(
                        " (boleh gzip); buku kerja Excel disimpan dahulu sebagai CSV UTF-8",
                        " (gzip is allowed); save an Excel workbook as CSV UTF-8 first")
                : new Phrase("", "");
        return Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE, what, String.join(", ", accepted), remedy);
    }
}
