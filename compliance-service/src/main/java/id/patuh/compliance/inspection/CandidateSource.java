package id.patuh.compliance.inspection;

import java.time.LocalDate;
import java.util.List;

/** A bean that knows employers which belong on a list for a reason of its own; found by the lists. */
public interface CandidateSource {
    /** The kind of the items that they become: COMPLAINT, FOLLOW_UP or SILENT_AFTER_LETTER. */
    ItemKind kind();

    /** The employers that wait, the most urgent first; in all regions. */
    List<Candidate> waiting(LocalDate today);
}
