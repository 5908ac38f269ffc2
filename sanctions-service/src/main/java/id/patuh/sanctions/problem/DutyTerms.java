package id.patuh.sanctions.problem;

import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Says in both languages which official a step is closed to (four eyes). */
final class DutyTerms {
    private DutyTerms() {}

    /** Whom a step is closed to, as the end of the sentence about that official. */
    static Phrase of(SeparateDuty duty) {
        return switch (duty) {
            case DECISION ->
                new Phrase(
                        "mengusulkan atau memohonkan sanksi ini tidak berwenang menetapkan keputusannya",
                        "proposed or requested the sanction may not decide on it");
            case RECOMMENDATION ->
                new Phrase(
                        "memeriksa kasus ini tidak berwenang merekomendasikan atau mengajukan sanksi atas laporannya sendiri",
                        "inspected this case may not recommend or request the sanction");
            case VERIFICATION ->
                new Phrase(
                        "mengajukan pemenuhan kewajiban tidak berwenang memverifikasinya",
                        "handed in the claim of fulfilment may not verify it");
            case REVERSAL ->
                new Phrase(
                        "mencatat pembayaran tidak berwenang membatalkannya",
                        "recorded the payment may not take it back");
            case CALENDAR ->
                new Phrase(
                        "mengusulkan kalender ini tidak berwenang memberlakukannya",
                        "proposed this calendar may not put it into force");
            case SERVICE_UNIT ->
                new Phrase(
                        "mengusulkan unit pelayanan ini tidak berwenang memberlakukannya",
                        "proposed this service unit may not put it into force");
        };
    }
}
