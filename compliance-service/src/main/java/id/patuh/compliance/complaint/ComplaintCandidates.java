package id.patuh.compliance.complaint;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.Candidate;
import id.patuh.compliance.inspection.CandidateSource;
import id.patuh.compliance.inspection.ItemKind;

/** Brings employers about whom somebody complained on the lists. */
@ApplicationScoped
class ComplaintCandidates implements CandidateSource {
    private final ComplaintStore complaints;

    ComplaintCandidates(ComplaintStore complaints) {
        this.complaints = complaints;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMPLAINT;
    }

    @Override
    public List<Candidate> waiting(LocalDate today) {
        return complaints.waiting();
    }
}
