package id.patuh.compliance.visit.report;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.attachment.AttachmentStore;

/** Brings together what was written of a visit. */
@ApplicationScoped
class Dossiers {
    private final ReportStore reports;
    private final AttachmentStore attachments;
    private final SigningStore signing;

    Dossiers(ReportStore reports, AttachmentStore attachments, SigningStore signing) {
        this.reports = reports;
        this.attachments = attachments;
        this.signing = signing;
    }

    Dossier of(Visit visit) {
        List<VisitReport> all = reports.of(visit.visitId());
        return new Dossier(
                all,
                attachments.of(visit.visitId()),
                Reconciliation.of(visit, Dossier.standing(all), signing.decisions(visit.visitId())));
    }
}
