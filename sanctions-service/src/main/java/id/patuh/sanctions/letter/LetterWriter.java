package id.patuh.sanctions.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.documents.PdfWriter;
import id.patuh.documents.TemplateBook;
import id.patuh.documents.signature.PdfSigner;
import id.patuh.documents.signature.Signer;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.reference.ServiceUnit;
import id.patuh.sanctions.reference.ServiceUnitStore;

/** Writes documents as signed PDF/A files, each from the template of its kind. */
@ApplicationScoped
public class LetterWriter {
    /** Templates that new documents are written from. */
    private static final String VERSION = "1/";

    private final LetterCaseQuery cases;
    private final OfficeBook offices;
    private final ServiceUnitStore units;
    private final PolicyBook policies;
    private final DocumentsConfig config;
    private final PdfSigner signer;
    private final TemplateBook templates = new TemplateBook(LetterWriter.class, "letters/");

    LetterWriter(
            LetterCaseQuery cases,
            OfficeBook offices,
            ServiceUnitStore units,
            PolicyBook policies,
            DocumentsConfig config,
            Signer signer) {
        this.cases = cases;
        this.offices = offices;
        this.units = units;
        this.policies = policies;
        this.config = config;
        this.signer = new PdfSigner(signer);
    }

    /** The signed file of a document. */
    public byte[] write(LetterDraft draft) {
        LetterCase ofCase = cases.of(draft.caseId(), draft.requestId());
        Office office = offices.of(draft, units.find(draft.issuer()));
        LetterModel model = new LetterModel(
                draft, ofCase, office, unit(draft, ofCase), policies.on(draft.date()), config.publicUrl());
        byte[] pdf = write(LetterForm.of(draft.kind()).template(), model.values());
        return signer.sign(pdf, draft.issuedAt(), office.signatory(draft.kind()), office.place());
    }

    /**
     * The day an office dates a document by: that of its place, which for an agency is the capital.
     *
     * @param issuer code of an agency or of a service unit
     */
    public LocalDate day(String issuer, Instant moment) {
        return units.find(issuer)
                .map(ServiceUnit::regionCode)
                .map(LegalZone::of)
                .orElse(LegalZone.WIB)
                .dayOf(moment);
    }

    /** A file from a template, unsigned. */
    public byte[] write(String template, Map<String, Object> values) {
        return PdfWriter.write(templates.fill(VERSION + template, values));
    }

    private Optional<ServiceUnit> unit(LetterDraft draft, LetterCase ofCase) {
        Object named = draft.content().get("unit");
        String concerned =
                ofCase.request() == null ? draft.issuer() : ofCase.request().unit();
        return units.find(named == null ? concerned : named.toString());
    }
}
