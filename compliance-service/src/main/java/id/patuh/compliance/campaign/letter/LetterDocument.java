package id.patuh.compliance.campaign.letter;

/**
 * A letter as it is sent.
 *
 * @param sha256 hash of the file
 * @param content PDF/A
 */
record LetterDocument(String sha256, byte[] content) {}
