package id.patuh.sanctions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.procedure.GuardResult;
import id.patuh.sanctions.procedure.RefusalReason;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/** Sentences for people show neither codes nor UTC; programs find the codes in members of their own. */
class RefusalsTest {
    @Test
    void aPeriodEndsAtMidnightOfItsLastDay() {
        Problem problem = refused(
                RefusalReason.PERIOD_NOT_OVER,
                Map.of("clock", ClockKind.WARNING_1_PERIOD, "endsAt", Instant.parse("2026-07-14T17:00:00Z")));
        assertThat(problem.detail(Language.INDONESIAN))
                .isEqualTo("Jangka waktu teguran tertulis pertama berakhir 14 Juli 2026 pukul 24.00 WIB.");
        assertThat(problem.detail(Language.ENGLISH))
                .isEqualTo("The period of the first written warning ends on 14 July 2026 at 24:00 WIB.");
        assertThat(problem.properties())
                .containsEntry("clock", "WARNING_1_PERIOD")
                .containsEntry("endsAt", "2026-07-14T17:00:00Z");
    }

    @Test
    void theZoneOfTheEmployerIsNamed() {
        Problem problem = Refusals.problem(
                new GuardResult.Refused(
                        RefusalReason.PERIOD_NOT_OVER,
                        Map.of("clock", ClockKind.WARNING_1_PERIOD, "endsAt", Instant.parse("2026-07-14T15:00:00Z"))),
                LegalZone.WIT);
        assertThat(problem.detail(Language.INDONESIAN)).endsWith("berakhir 14 Juli 2026 pukul 24.00 WIT.");
        assertThat(problem.detail(Language.ENGLISH)).endsWith("ends on 14 July 2026 at 24:00 WIT.");
    }

    @Test
    void aPeriodThatWasNeverStartedHasNoEnd() {
        Problem problem = refused(RefusalReason.PERIOD_NOT_OVER, Map.of("clock", ClockKind.NOTICE_PERIOD));
        assertThat(problem.detail(Language.INDONESIAN))
                .isEqualTo("Jangka waktu pemberitahuan rencana keputusan belum mulai berjalan.");
        assertThat(problem.properties()).containsOnlyKeys("clock");
    }

    @Test
    void documentsConditionsAndAmountsAreNamedInWords() {
        assertThat(refused(RefusalReason.DOCUMENT_NOT_DELIVERED, Map.of("documentKind", DocumentKind.WARNING_1))
                        .detail(Language.INDONESIAN))
                .isEqualTo("Bukti penyampaian teguran tertulis pertama belum dicatat.");
        assertThat(refused(RefusalReason.CONDITION_NOT_CHECKED, Map.of("condition", RevocationCondition.REGISTERED))
                        .detail(Language.INDONESIAN))
                .isEqualTo("Syarat pencabutan \"pemberi kerja dan pekerja telah terdaftar\" belum diperiksa.");
        assertThat(refused(RefusalReason.FINE_NOT_PAID, Map.of("openIdr", 1_250_000L))
                        .detail(Language.INDONESIAN))
                .isEqualTo("Denda belum lunas; sisa Rp 1.250.000.");
    }

    @Test
    void aPaidFineNeedsNoPaymentAndLetsNoSanctionFollow() {
        Problem problem = refused(RefusalReason.FINE_FULLY_PAID, Map.of());
        assertThat(problem.detail(Language.INDONESIAN))
                .isEqualTo("Denda telah lunas: pembayaran tidak diperlukan lagi dan TMP2T tidak dapat dikenakan.");
        assertThat(problem.detail(Language.ENGLISH))
                .isEqualTo("The fine is fully paid: no further payment is needed, and TMP2T may not follow.");
    }

    @Test
    void whoMayActIsNamedAndNotCoded() {
        assertThat(mismatch("BPJS_TK")).isEqualTo("Tindakan ini hanya dapat dilakukan oleh BPJS Ketenagakerjaan.");
        assertThat(mismatch("PTSP-31")).isEqualTo("Tindakan ini hanya dapat dilakukan oleh unit pelayanan PTSP-31.");
    }

    private static String mismatch(String owner) {
        return Problem.of(KitProblem.AGENCY_MISMATCH, OfficialTerms.owner(owner))
                .detail(Language.INDONESIAN);
    }

    @Test
    void theSanctionIsImposedAndNobodyIsDetained() {
        assertThat(refused(RefusalReason.IDENTIFIER_MISSING, Map.of()).detail(Language.INDONESIAN))
                .isEqualTo("NIB atau NPWP pemberi kerja belum diketahui; sanksi tidak dapat dikenakan.");
        assertThat(sentence(SanctionsProblem.SERVICE_NOT_IN_POLICY))
                .isEqualTo("Pelayanan \"perizinan terkait usaha\" tidak termasuk pelayanan yang dapat dikenai TMP2T.");
        assertThat(refused(RefusalReason.FOUR_EYES, Map.of("duty", SeparateDuty.DECISION))
                        .detail(Language.INDONESIAN))
                .isEqualTo(
                        "Pejabat yang mengusulkan atau memohonkan sanksi ini tidak berwenang menetapkan keputusannya.");
    }

    @Test
    void aUnitThatNobodyNamedLeavesNoGap() {
        Phrase service = OfficialTerms.of(ServiceType.BUSINESS_LICENCE);
        assertThat(Problem.of(SanctionsProblem.UNIT_UNKNOWN, OfficialTerms.unit(null), service)
                        .detail(Language.INDONESIAN))
                .isEqualTo("Tidak ditemukan unit pelayanan yang berwenang atas perizinan terkait usaha.");
        assertThat(sentence(SanctionsProblem.UNIT_UNKNOWN))
                .isEqualTo("Tidak ditemukan unit pelayanan PTSP-31 yang berwenang atas perizinan terkait usaha.");
    }

    private static String sentence(SanctionsProblem problem) {
        return Language.INDONESIAN.text(problem, problem.samples());
    }

    @Test
    void anIllegalStepNamesStepAndStageAndKeepsTheCodes() {
        Problem problem = Refusals.illegal(
                new Phrase("menerbitkan teguran tertulis", "issue a written warning"),
                CaseStatus.FINED,
                List.of("record-delivery"));
        assertThat(problem.detail(Language.INDONESIAN))
                .isEqualTo(
                        "Langkah \"menerbitkan teguran tertulis\" tidak dapat dilakukan pada tahap \"denda dikenakan\".");
        assertThat(problem.properties())
                .containsEntry("state", "FINED")
                .containsEntry("allowedActions", List.of("record-delivery"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsCode(RefusalReason reason) {
        assertThat(SanctionsProblem.of(reason).name()).isEqualTo(reason.name());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void noTermShowsACode(Phrase term) {
        assertThat(term.indonesian()).isNotBlank().doesNotContain("_").isNotEqualTo(term.english());
        assertThat(term.english()).isNotBlank().doesNotContain("_");
    }

    static Stream<Phrase> terms() {
        return Stream.of(
                        Stream.of(ServiceType.values()).map(OfficialTerms::of),
                        Stream.of(FindingCode.values()).map(OfficialTerms::of),
                        Stream.of(CaseStatus.values()).map(OfficialTerms::state),
                        Stream.of(RequestStatus.values()).map(OfficialTerms::state),
                        Stream.of(RemedyState.values()).map(OfficialTerms::of),
                        Stream.of(DocumentKind.values()).map(OfficialTerms::of),
                        Stream.of(ClockKind.values()).map(OfficialTerms::of),
                        Stream.of(RevocationCondition.values()).map(OfficialTerms::of),
                        Stream.of(SeparateDuty.values()).map(DutyTerms::of),
                        Stream.of(GroundCode.values()).map(OfficialTerms::of))
                .flatMap(terms -> terms);
    }

    private static Problem refused(RefusalReason reason, Map<String, Object> details) {
        return Refusals.problem(new GuardResult.Refused(reason, details), LegalZone.WIB);
    }
}
