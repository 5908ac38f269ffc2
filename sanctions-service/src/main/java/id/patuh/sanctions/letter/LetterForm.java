package id.patuh.sanctions.letter;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * What each kind of document looks like.
 *
 * @param template its wording, in {@code letters/<version>}
 * @param subject what it is about, as its heading or after "Hal"
 * @param clock name of the clock of which it states the length; null where it states none
 */
record LetterForm(String template, String subject, Addressee addressee, String clock) {
    /** To whom a document goes. */
    enum Addressee {
        /** The employer. */
        EMPLOYER,
        /** The service unit that is named in the content. */
        UNIT,
        /** The agency that leads the case. */
        AGENCY,
        /** The labour inspection, or within it the official above the inspector. */
        INSPECTION
    }

    static LetterForm of(DocumentKind kind) {
        return switch (kind) {
            case EXAMINATION_RESULT -> toAgency("examination-result", "Laporan Hasil Pemeriksaan");
            case WARNING_1 -> toEmployer("warning", "Teguran Tertulis Pertama", "WARNING_1_PERIOD");
            case WARNING_2 -> toEmployer("warning", "Teguran Tertulis Kedua", "WARNING_2_PERIOD");
            case FINE -> toEmployer("fine", "Pengenaan Denda", "FINE_WINDOW");
            case TMP2T_REQUEST -> toUnit("tmp2t-request", "Permohonan Pengenaan Sanksi TMP2T");
            case INTENT_NOTICE -> toEmployer("intent-notice", "Pemberitahuan Rencana Keputusan", "NOTICE_PERIOD");
            case DECISION -> toEmployer("decision", "Pengenaan Sanksi Tidak Mendapat Pelayanan Publik Tertentu");
            case REJECTION -> toAgency("rejection", "Penolakan Permohonan Pengenaan Sanksi TMP2T");
            case FULFILMENT_STATEMENT ->
                toEmployer("fulfilment-statement", "Surat Keterangan Pemenuhan Kewajiban", "REVOCATION");
            case REVOCATION -> toEmployer("revocation", "Pencabutan Sanksi Tidak Mendapat Pelayanan Publik Tertentu");
            case NOTE_1 -> toEmployer("note", "Nota Pemeriksaan Pertama", "NOTE_1_PERIOD");
            case NOTE_2 -> toEmployer("note", "Nota Pemeriksaan Kedua", "NOTE_2_PERIOD");
            case NONCOMPLIANCE_REPORT ->
                new LetterForm("noncompliance-report.html", "Laporan Ketidakpatuhan", Addressee.INSPECTION, null);
            case RECOMMENDATION -> toUnit("recommendation", "Rekomendasi Pengenaan Sanksi TMP2T");
            case OBJECTION_DECISION -> toEmployer("objection-decision", "Penyelesaian Keberatan", "APPEAL_WINDOW");
            case APPEAL_DECISION -> toEmployer("appeal-decision", "Penyelesaian Banding");
            case DEEMED_DECREE -> toEmployer("deemed-decree", "Penetapan Permohonan yang Dianggap Dikabulkan");
            case WITHDRAWAL -> toEmployer("withdrawal", "Penarikan Keputusan");
            case ANNULMENT -> toEmployer("annulment", "Pembatalan Keputusan");
            case SUSPENSION -> toEmployer("suspension", "Penundaan Pelaksanaan Keputusan");
            case ASSIGNMENT_ORDER -> toAgency("assignment-order", "Surat Tugas");
        };
    }

    private static LetterForm toEmployer(String name, String subject, String clock) {
        return new LetterForm(name + ".html", subject, Addressee.EMPLOYER, clock);
    }

    private static LetterForm toEmployer(String name, String subject) {
        return toEmployer(name, subject, "OBJECTION_WINDOW");
    }

    private static LetterForm toAgency(String name, String subject) {
        return new LetterForm(name + ".html", subject, Addressee.AGENCY, null);
    }

    private static LetterForm toUnit(String name, String subject) {
        return new LetterForm(name + ".html", subject, Addressee.UNIT, "DECISION");
    }
}
