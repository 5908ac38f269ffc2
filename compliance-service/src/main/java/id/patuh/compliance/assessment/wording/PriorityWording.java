package id.patuh.compliance.assessment.wording;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessment.SubjectBasis;
import id.patuh.compliance.policy.PriorityPart;
import id.patuh.compliance.wording.Sentence;

/** Says in words what makes the priority of an employer. */
public final class PriorityWording {
    private PriorityWording() {}

    /** The sentence of a part of the priority. */
    public static Sentence of(PriorityPart part, Assessment assessment) {
        return switch (part) {
            case SCORE ->
                Sentence.of(
                        "Skor kepatuhan {0,number,0.0} dari 100.",
                        "Compliance score {0,number,0.0} out of 100.",
                        assessment.score());
            case REACH ->
                Sentence.of(
                        "Temuan dengan cakupan terluas menyangkut {0,number} pekerja.",
                        "The widest finding affects " + FindingWording.workers(0) + ".",
                        Assessment.workersAffected(assessment.findings()));
            case MEANS -> means(assessment.subject());
            case MONEY ->
                Sentence.of(
                        "Perkiraan kekurangan iuran Rp {0,number} per bulan (bukan penetapan).",
                        "Estimated shortfall in contributions: Rp {0,number} a month (not a determination of debt).",
                        assessment.exposureIdr());
        };
    }

    private static Sentence means(Assessment.Subject subject) {
        if (subject.basis() == SubjectBasis.REGISTERED) {
            return Sentence.of(
                    "Skala usaha belum diketahui; dinilai sebagai usaha mikro.",
                    "The business scale is not known; the employer is assessed as a micro business.");
        }
        String indonesian =
                switch (subject.scale()) {
                    case MICRO -> "Usaha mikro";
                    case SMALL -> "Usaha kecil";
                    case MEDIUM -> "Usaha menengah";
                    case LARGE -> "Usaha besar";
                };
        String english =
                switch (subject.scale()) {
                    case MICRO -> "Micro business";
                    case SMALL -> "Small business";
                    case MEDIUM -> "Medium business";
                    case LARGE -> "Large business";
                };
        return subject.annualSalesIdr() == null
                ? Sentence.of(
                        indonesian + "; penjualan tahunan tidak diketahui.", english + "; annual sales are not known.")
                : Sentence.of(
                        indonesian + " dengan penjualan tahunan Rp {0,number}.",
                        english + " with annual sales of Rp {0,number}.",
                        subject.annualSalesIdr());
    }
}
