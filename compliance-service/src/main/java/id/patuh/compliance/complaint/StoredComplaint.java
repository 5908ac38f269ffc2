package id.patuh.compliance.complaint;

/**
 * A complaint with what was said.
 *
 * @param outcome how it was settled, or why it was dismissed; null before
 */
record StoredComplaint(
        ComplaintSummary summary,
        String employerNumber,
        String employerName,
        String text,
        String contact,
        String outcome) {

    /** Nothing of what was said, wherever it is written by mistake. */
    @Override
    public String toString() {
        return "StoredComplaint";
    }
}
