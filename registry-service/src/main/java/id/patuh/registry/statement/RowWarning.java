package id.patuh.registry.statement;

/** What should be looked at in a row that was taken; stable codes with their wording in both languages. */
public enum RowWarning {
    /** A tax number of 16 digits that does not begin with 0: it has no check digit, and is taken for a natural person's NIK. */
    NPWP_UNVERIFIED(
            "NPWP 16 digit yang tidak diawali 0 tidak mempunyai digit pemeriksa; nomor ini diperlakukan sebagai NIK orang pribadi."
                    + " Periksa bila pemberi kerja adalah badan hukum.",
            "An NPWP of 16 digits that does not begin with 0 has no check digit; it is treated as a natural person's NIK. Check it if the"
                    + " employer is a legal person.");

    private final String indonesian;
    private final String english;

    RowWarning(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The warning in Indonesian. */
    public String indonesian() {
        return indonesian;
    }

    /** The warning in English. */
    public String english() {
        return english;
    }
}
