package id.patuh.sanctions.problem;

import java.time.LocalDate;

import id.patuh.kit.problem.ProblemCode;

/** What may be refused when documents are delivered and received, beside {@link SanctionsProblem}. Codes never change their meaning. */
public enum DeliveryProblem implements ProblemCode {
    /** No such document to deliver. */
    DOCUMENT_UNKNOWN(
            409,
            "Document unknown",
            "Di sini tidak ada dokumen {0} yang perlu disampaikan.",
            "There is no document {0} to deliver here."),
    /** The document was delivered before. */
    ALREADY_DELIVERED(
            409, "Already delivered", "Dokumen {0} telah disampaikan.", "Document {0} has already been delivered."),
    /** A delivery or an attempt lies before its document. Source: UU 30/2014 art. 58 */
    DELIVERY_BEFORE_DOCUMENT(
            409,
            "Delivery before document",
            "Dokumen {0} tidak mungkin diterima sebelum tanggal penerbitannya, {1}.",
            "Document {0} cannot have been received before {1}, the day it was issued."),
    /** The employer had not registered the electronic address. Source: UU 30/2014 art. 60 */
    ADDRESS_NOT_REGISTERED(
            409,
            "Electronic address not registered",
            "Alamat elektronik {0} bukan alamat yang didaftarkan pemberi kerja untuk kasus ini pada {1}; daftarkan dahulu berdasarkan pernyataan pemberi kerja, atau sampaikan dengan cara lain.",
            "The employer had not registered the electronic address {0} for this case on {1}; register it first, as the employer stated, or deliver in another way."),
    /** Other ways of delivery have not failed often enough for a public notice. Source: UU 30/2014 art. 60 */
    ATTEMPTS_MISSING(
            409,
            "Attempts missing before a public notice",
            "Pengumuman baru sah setelah penyampaian gagal pada {0} hari yang berbeda, paling lambat pada hari pengumuman; yang tercatat {1}.",
            "A public notice needs deliveries that failed on {0} different days, not later than the publication; {1} are recorded."),
    /** A published document does not count as delivered yet. Source: UU 30/2014 art. 60 */
    NOTICE_PERIOD_RUNS(
            409,
            "Published document not delivered yet",
            "Dokumen {0} yang diumumkan baru dianggap diterima pada {1}; catat penyampaiannya sejak hari itu.",
            "The published document {0} only counts as delivered on {1}; record its delivery from that day on."),
    /** The decision was not sent to the caller's agency. */
    NOT_A_RECIPIENT(
            409,
            "Not a recipient",
            "Keputusan {0} tidak ditujukan kepada instansi Saudara.",
            "Your agency is not a recipient of decision {0}."),
    /** The agency acknowledged the decision before. */
    ALREADY_ACKNOWLEDGED(
            409,
            "Already acknowledged",
            "Penerimaan keputusan {0} telah diakui oleh instansi Saudara.",
            "Your agency has already acknowledged decision {0}.");

    private final Entry entry;

    DeliveryProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return switch (this) {
            case DELIVERY_BEFORE_DOCUMENT, NOTICE_PERIOD_RUNS ->
                new Object[] {"BPJS_TK-TEG1-2026-000001", OfficialTerms.of(LocalDate.of(2026, 7, 14))};
            case ADDRESS_NOT_REGISTERED ->
                new Object[] {"hrd@contoh.example", OfficialTerms.of(LocalDate.of(2026, 7, 14))};
            case ATTEMPTS_MISSING -> new Object[] {2, 1};
            case NOT_A_RECIPIENT, ALREADY_ACKNOWLEDGED -> new Object[] {"PTSP-31-KEP-2026-000001"};
            default -> new Object[] {"BPJS_TK-TEG1-2026-000001"};
        };
    }
}
