package id.patuh.compliance.visit.document;

import java.util.Locale;

/**
 * A paper of a visit.
 *
 * @param sha256 hash of the file
 * @param content PDF/A
 */
record VisitDocument(String sha256, byte[] content) {
    /** What papers there are. */
    enum Kind {
        /** Surat tugas: who goes to which employer, and when. Source: PP 86/2013 art. 13 */
        ASSIGNMENT("ST"),
        /** Berita acara: what was found, and who signed. Source: PP 86/2013 art. 13 */
        RECORD("BA");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** How its numbers begin. */
        String prefix() {
            return prefix;
        }

        /** Its template. */
        String template() {
            return "1/" + name().toLowerCase(Locale.ROOT) + ".html";
        }
    }
}
