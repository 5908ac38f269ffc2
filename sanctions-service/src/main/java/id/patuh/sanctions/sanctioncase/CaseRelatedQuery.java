package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.work.Handling;
import id.patuh.sanctions.work.WorkStore;

/** Reads what others keep about a case: the remedies raised in it, and who does its work. */
@ApplicationScoped
class CaseRelatedQuery {
    private final CaseRemedies remedies;
    private final WorkStore work;

    CaseRelatedQuery(CaseRemedies remedies, WorkStore work) {
        this.remedies = remedies;
        this.work = work;
    }

    List<RemedyView> remedies(UUID caseId) {
        return remedies.ofCase(caseId);
    }

    /** Who does it; null once it is closed. */
    Handling handling(UUID caseId) {
        return work.handling(caseId).orElse(null);
    }
}
