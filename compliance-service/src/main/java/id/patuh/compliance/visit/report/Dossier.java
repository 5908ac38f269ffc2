package id.patuh.compliance.visit.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import id.patuh.compliance.visit.attachment.Attachment;

/**
 * What was written of a visit.
 *
 * @param reports all versions of all agencies
 * @param attachments what has arrived
 */
record Dossier(List<VisitReport> reports, List<Attachment> attachments, Reconciliation reconciliation) {
    /** The reports that no later version replaces. */
    static List<VisitReport> standing(List<VisitReport> reports) {
        return reports.stream().filter(VisitReport::stands).toList();
    }

    /** Hashes that standing reports name and that have not arrived. */
    List<String> missing() {
        Set<String> named = new TreeSet<>();
        standing(reports).forEach(report -> named.addAll(report.attachments()));
        return missing(named);
    }

    /** Those of some hashes that have not arrived. */
    List<String> missing(Collection<String> named) {
        List<String> missing = new ArrayList<>(named);
        missing.removeAll(attachments.stream().map(Attachment::sha256).toList());
        return missing;
    }
}
