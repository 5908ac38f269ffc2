package id.patuh.compliance.visit.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.compliance.visit.report.EmployerSignature;
import id.patuh.compliance.visit.report.SigningStore;
import id.patuh.compliance.visit.report.VisitFinding;
import id.patuh.compliance.visit.report.VisitSignature;
import id.patuh.compliance.wording.OfficialTerms;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.documents.PdfWriter;
import id.patuh.documents.TemplateBook;
import id.patuh.documents.wording.Wording;

/** Writes the papers of visits from their templates. Neither the kind of a visit nor the reason for it comes near them. */
@ApplicationScoped
class VisitDocumentWriter {
    private static final int NUMBER_DIGITS = 12;
    private static final String NONE = "-";

    private final OfficerStore officers;
    private final SigningStore signing;
    private final TemplateBook templates = new TemplateBook(VisitDocumentWriter.class, "visits/");

    VisitDocumentWriter(OfficerStore officers, SigningStore signing) {
        this.officers = officers;
        this.signing = signing;
    }

    /**
     * A file, PDF/A.
     *
     * @param fixed when the visit was assigned, or signed
     */
    byte[] write(Visit visit, VisitDocument.Kind kind, Instant fixed) {
        Map<UUID, Officer> team = officers.find(visit.members()).stream()
                .collect(Collectors.toMap(Officer::officerId, Function.identity()));
        LegalZone zone = LegalZone.of(team.get(visit.leadId()).homeRegion());
        LocalDate date = zone.dayOf(fixed);
        Map<String, Object> values = new HashMap<>();
        values.put("number", number(visit, kind, date));
        values.put("date", Wording.day(date));
        values.put("place", RegionScope.name(team.get(visit.leadId()).homeRegion()));
        values.put("employer", visit.name() == null ? NONE : visit.name());
        values.put("region", RegionScope.name(visit.regionCode()));
        values.put("day", Wording.day(visit.day()));
        values.put("time", visit.startAt() + " " + zone.name());
        values.put(
                "team",
                visit.members().stream().map(id -> member(visit, team.get(id))).toList());
        if (kind == VisitDocument.Kind.RECORD) {
            record(visit, team, values);
        }
        return PdfWriter.write(templates.fill(kind.template(), values));
    }

    private void record(Visit visit, Map<UUID, Officer> team, Map<String, Object> values) {
        UUID id = visit.visitId();
        values.put("outcome", outcome(visit.outcome()));
        values.put(
                "findings",
                signing.findings(id).stream().map(VisitDocumentWriter::finding).toList());
        values.put(
                "signatures",
                signing.signatures(id).stream()
                        .sorted(Comparator.comparing(VisitSignature::agency))
                        .map(signature -> signature(signature, team))
                        .toList());
        values.put("employerSignature", employer(signing.employer(id)));
    }

    /** The end of the visit's id, which is random, makes the number its own. */
    private static String number(Visit visit, VisitDocument.Kind kind, LocalDate date) {
        String id = visit.visitId().toString();
        return kind.prefix() + "/" + id.substring(id.length() - NUMBER_DIGITS).toUpperCase(Locale.ROOT) + "/"
                + date.getYear();
    }

    private static Map<String, Object> member(Visit visit, Officer officer) {
        return Map.of(
                "name",
                officer.name(),
                "agency",
                OfficialTerms.agency(officer.agency()),
                "duty",
                visit.isLed(officer) ? "Ketua tim" : "Anggota");
    }

    private static Map<String, Object> finding(VisitFinding finding) {
        return Map.of(
                "ground",
                OfficialTerms.ground(finding.ground()),
                "agency",
                OfficialTerms.agency(finding.agency()),
                "result",
                finding.confirmed() ? "Ditemukan" : "Tidak ditemukan",
                "workers",
                finding.workers() == null ? NONE : finding.workers().toString(),
                "exposure",
                finding.exposureIdr() == null ? NONE : Wording.rupiah(finding.exposureIdr()),
                "deadline",
                finding.agreedDeadline() == null ? NONE : Wording.day(finding.agreedDeadline()));
    }

    private static Map<String, Object> signature(VisitSignature signature, Map<UUID, Officer> team) {
        return Map.of(
                "agency",
                OfficialTerms.agency(signature.agency()),
                "text",
                signature.officerId() == null
                        ? "tidak hadir: " + signature.absentReason()
                        : "ditandatangani oleh "
                                + team.get(signature.officerId()).name());
    }

    private static String employer(EmployerSignature signature) {
        if (signature == null) {
            return "tidak ada yang ditemui";
        }
        if (!signature.signed()) {
            return "tidak menandatangani: " + signature.reason();
        }
        return signature.name() == null ? "ditandatangani" : "ditandatangani oleh " + signature.name();
    }

    private static String outcome(VisitOutcome outcome) {
        return switch (outcome) {
            case MET -> "Pemberi kerja ditemui dan diperiksa.";
            case REFUSED -> "Pemberi kerja ditemui dan menolak diperiksa.";
            case CLOSED_DOWN -> "Usaha di alamat tersebut sudah tutup.";
            case MOVED -> "Usaha sudah pindah dari alamat tersebut.";
            case NOT_FOUND -> "Tidak ada usaha tersebut di alamat itu.";
        };
    }
}
