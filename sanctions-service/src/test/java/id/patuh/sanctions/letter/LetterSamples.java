package id.patuh.sanctions.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.documents.PdfWriter;
import id.patuh.documents.TemplateBook;
import id.patuh.sanctions.letter.LetterDraft.EarlierDocument;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.reference.ServiceUnit;

/** One document of each kind, as a case makes it. */
final class LetterSamples {
    static final String HANDLE = "Zk3vQ0m9Yx7Tn2Lc5Rw8Bg";
    static final URI PUBLIC = URI.create("https://sanksi.patuh.example");
    static final String EMPLOYER = "PT Maju Bersama Nusantara";

    private static final TemplateBook BOOK = new TemplateBook(LetterWriter.class, "letters/");
    private static final OfficeBook OFFICES = new OfficeBook(new NoOffices());
    private static final SanctionsPolicy POLICY = policy();
    private static final ServiceUnit UNIT = new ServiceUnit(
            "DPMPTSP-3171",
            "Unit Pelayanan Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Administrasi Jakarta Pusat",
            "3171",
            List.of(ServiceType.values()),
            1);
    static final UUID REQUEST = UUID.fromString("0197d0a4-22f2-7b8c-8a4e-6c2d9f0b7e15");
    private static final Instant AT = Instant.parse("2026-09-14T03:00:00Z");

    private LetterSamples() {}

    static byte[] pdf(DocumentKind kind) {
        return pdf(draft(kind, content(kind)), ofCase(EMPLOYER));
    }

    static byte[] pdf(LetterDraft draft, LetterCase ofCase) {
        return PdfWriter.write(BOOK.fill(
                "1/" + LetterForm.of(draft.kind()).template(),
                model(draft, ofCase).values()));
    }

    static LetterModel model(LetterDraft draft, LetterCase ofCase) {
        Optional<ServiceUnit> unit = Optional.of(UNIT);
        Office office = OFFICES.of(draft, unit.filter(found -> found.code().equals(draft.issuer())));
        return new LetterModel(draft, ofCase, office, unit, POLICY, PUBLIC);
    }

    static LetterDraft draft(DocumentKind kind, Map<String, Object> content) {
        boolean ofRequest = issuer(kind).equals(UNIT.code()) || kind == DocumentKind.APPEAL_DECISION;
        return draft(kind, content, ofRequest ? REQUEST : null, earlier(kind));
    }

    /** A document of a case with a history of its own; of the whole case where it has no request. */
    static LetterDraft draft(
            DocumentKind kind, Map<String, Object> content, UUID requestId, List<EarlierDocument> earlier) {
        String issuer = issuer(kind);
        return new LetterDraft(
                kind,
                "%s-%s-2026-000042".formatted(issuer, kind.mark()),
                HANDLE,
                UUID.fromString("0197d0a4-11f2-7b8c-8a4e-6c2d9f0b7e15"),
                requestId,
                issuer,
                LocalDate.of(2026, 9, 14),
                AT,
                content,
                earlier);
    }

    static LetterCase ofCase(String name) {
        return ofCase(
                name,
                Agency.BPJS_TK,
                List.of("JKK", "JKM", "JHT", "JP"),
                List.of(
                        Map.of(
                                "code", "REG_SELF_WORKER",
                                "evidence", "laporan hasil pemeriksaan Nomor LHP-17",
                                "findings", List.of("25 pekerja belum terdaftar sejak Januari 2026"),
                                "date", "2026-05-11"),
                        ground("DATA_WAGE")));
    }

    static Map<String, Object> ground(String code) {
        return Map.of("code", code, "evidence", "daftar upah bulan April 2026", "date", "2026-05-11");
    }

    static LetterCase ofCase(String name, Agency agency, List<String> programmes, List<Map<String, Object>> grounds) {
        return new LetterCase(
                name,
                "Jalan Kebon Sirih Nomor 12, Gambir, Jakarta Pusat 10110",
                "3171",
                List.of("NIB 9120001234567", "NPWP 0123456789031000"),
                agency,
                programmes,
                grounds,
                new LetterCase.Request(ServiceType.BUSINESS_LICENCE, UNIT.code(), List.of()));
    }

    private static String issuer(DocumentKind kind) {
        return switch (kind) {
            case INTENT_NOTICE,
                    DECISION,
                    REJECTION,
                    REVOCATION,
                    WITHDRAWAL,
                    ANNULMENT,
                    SUSPENSION,
                    OBJECTION_DECISION,
                    DEEMED_DECREE -> UNIT.code();
            case NOTE_1, NOTE_2, NONCOMPLIANCE_REPORT, RECOMMENDATION, APPEAL_DECISION -> Agency.KEMENAKER.name();
            default -> Agency.BPJS_TK.name();
        };
    }

    private static List<EarlierDocument> earlier(DocumentKind kind) {
        EarlierDocument examination = earlier(DocumentKind.EXAMINATION_RESULT, Agency.BPJS_TK, 17, 5, 12);
        EarlierDocument warning1 = earlier(DocumentKind.WARNING_1, Agency.BPJS_TK, 31, 5, 18);
        EarlierDocument warning2 = earlier(DocumentKind.WARNING_2, Agency.BPJS_TK, 19, 6, 8);
        EarlierDocument note1 = earlier(DocumentKind.NOTE_1, Agency.KEMENAKER, 31, 6, 29);
        EarlierDocument note2 = earlier(DocumentKind.NOTE_2, Agency.KEMENAKER, 19, 8, 3);
        EarlierDocument report = earlier(DocumentKind.NONCOMPLIANCE_REPORT, Agency.KEMENAKER, 12, 8, 24);
        return switch (kind) {
            case ASSIGNMENT_ORDER, EXAMINATION_RESULT, NOTE_1 -> List.of();
            case WARNING_1 -> List.of(examination);
            case WARNING_2 -> List.of(examination, warning1);
            case NOTE_2 -> List.of(note1);
            case NONCOMPLIANCE_REPORT -> List.of(note1, note2);
            case RECOMMENDATION -> List.of(note1, note2, report);
            case FINE -> List.of(examination, warning1, warning2);
            default -> List.of(examination, warning1, warning2, earlier(DocumentKind.FINE, Agency.BPJS_TK, 8, 6, 24));
        };
    }

    static EarlierDocument earlier(DocumentKind kind, Agency agency, int count, int month, int day) {
        LocalDate date = LocalDate.of(2026, month, day);
        return new EarlierDocument(
                kind,
                null,
                "%s-%s-2026-%06d".formatted(agency, kind.mark(), count),
                date,
                kind.toBeDelivered() ? date.plusDays(1).atTime(4, 0).toInstant(ZoneOffset.UTC) : null);
    }

    static Map<String, Object> content(DocumentKind kind) {
        Map<String, Object> content = new HashMap<>();
        switch (kind) {
            case EXAMINATION_RESULT -> {
                content.put(
                        "result", "Ditemukan 25 pekerja yang belum didaftarkan dan upah yang dilaporkan lebih rendah.");
                content.put("examinedOn", "2026-05-11");
            }
            case WARNING_1, WARNING_2 -> content.put("periodDays", 10);
            case FINE -> fine(content);
            case TMP2T_REQUEST -> {
                content.put("service", "BUSINESS_LICENCE");
                content.put("unit", UNIT.code());
                content.put("coordinatedOn", "2026-09-10");
                content.put("coordination", "rapat dengan dinas yang membidangi ketenagakerjaan dan unit pelayanan");
            }
            case INTENT_NOTICE, DECISION, REVOCATION -> {
                content.put("service", "BUSINESS_LICENCE");
                content.put("reasons", "denda tidak dilunasi sampai dengan berakhirnya jangka waktu");
            }
            case REJECTION -> content.put("reasons", "Denda telah dilunasi sebelum permohonan diterima.");
            case FULFILMENT_STATEMENT ->
                content.put(
                        "conditions",
                        List.of(
                                Map.of("condition", "FINE_PAID", "fulfilled", true, "evidence", "bukti setor 4471"),
                                Map.of("condition", "REGISTERED", "fulfilled", true, "evidence", "sertifikat 88")));
            case NOTE_1 -> {
                content.put("periodDays", 30);
                content.put("findings", List.of("25 pekerja belum didaftarkan"));
            }
            case NOTE_2 -> content.put("periodDays", 14);
            case NONCOMPLIANCE_REPORT, RECOMMENDATION ->
                content.put("reasons", "kedua nota pemeriksaan tidak dilaksanakan");
            case OBJECTION_DECISION, APPEAL_DECISION, DEEMED_DECREE, WITHDRAWAL, ANNULMENT, SUSPENSION ->
                remedy(kind, content);
            case ASSIGNMENT_ORDER -> {
                content.put("examiners", List.of("Petugas Pemeriksa 1", "Petugas Pemeriksa 2"));
                content.put("from", "2026-09-15");
                content.put("lastDay", "2026-10-15");
            }
        }
        return content;
    }

    private static void remedy(DocumentKind kind, Map<String, Object> content) {
        content.put("decisionNumber", "500.16/KEP.112/2026");
        content.put("reasons", "pemberi kerja tidak diberi kesempatan untuk didengar");
        switch (kind) {
            case OBJECTION_DECISION, APPEAL_DECISION -> {
                content.put("filedOn", "2026-09-01");
                content.put("outcome", "PARTLY");
                content.put("relief", Map.of("kind", "ANNUL"));
                content.put("given", Map.of("kind", "LIFT_SERVICE", "services", List.of("BUSINESS_LICENCE")));
            }
            case DEEMED_DECREE -> {
                content.put("decision", "OBJECTION_DECISION");
                content.put("relief", Map.of("kind", "ANNUL"));
                content.put("filedOn", "2026-08-24");
                content.put("effectiveAt", "2026-09-07T17:00:00Z");
            }
            case WITHDRAWAL -> {
                content.put("defect", "PROCEDURE");
                content.put("foundOn", "2026-09-09");
            }
            case SUSPENSION -> {
                content.put("ground", "GREATER_HARM");
                content.put("from", "2026-09-15T02:00:00Z");
            }
            default -> content.put("by", "SUPERIOR");
        }
    }

    private static void fine(Map<String, Object> content) {
        content.put(
                "basis",
                List.of(line("JHT", "2026-01", "2026-05", 28_500_000L), line("JKK", "2026-01", "2026-05", 1_200_000L)));
        content.put("basisIdr", 29_700_000L);
        content.put("ratePerMonth", "0.001");
        content.put("warningEndedOn", "2026-06-23");
        content.put("months", 3);
        content.put("dueIdr", 89_100L);
        content.put("lastDay", "2026-10-05");
    }

    static Map<String, Object> line(String programme, String from, String through, long amount) {
        return Map.of("programme", programme, "fromMonth", from, "throughMonth", through, "contributionIdr", amount);
    }

    private static SanctionsPolicy policy() {
        try (InputStream file = LetterSamples.class.getResourceAsStream("/policy/2026.1.json")) {
            return EventJson.mapper().readValue(file, SanctionsPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record NoOffices() implements DocumentsConfig {
        @Override
        public URI publicUrl() {
            return PUBLIC;
        }

        @Override
        public Optional<Path> signingKeyFile() {
            return Optional.empty();
        }

        @Override
        public Optional<String> signingKeyPassword() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> timeStampUrl() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> officesFile() {
            return Optional.empty();
        }
    }
}
