package id.patuh.sanctions.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.sanctions.fixtures.PdfText;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;

/**
 * Each letter says only what applies to its case: a fine or none, its track with its articles, what a remedy makes of the sanction, and
 * the remedy that is left.
 *
 * <p>Source: PP 86/2013 art. 10; PP 37/2021 art. 46; PP 37/2021 art. 47; UU 30/2014 art. 76; UU 30/2014 art. 77; UU 30/2014 art. 78
 */
class LetterLawTest {
    private static final String JOB_LOSS = "Pasal 46 Peraturan Pemerintah Nomor 37 Tahun 2021";
    private static final String INSPECTION = "Pasal 46 dan Pasal 47 Peraturan Pemerintah Nomor 37 Tahun 2021";
    private static final String CONTESTED = "Nomor 500.16/KEP.112/2026";
    private static final String COURT =
            "gugatan ke pengadilan tata usaha negara dalam jangka waktu yang ditetapkan peraturan perundang-undangan "
                    + "sejak diterima (Pasal 76 ayat (3)";

    @ParameterizedTest
    @EnumSource(LetterVariant.class)
    void everyVariantIsWhole(LetterVariant variant) {
        assertThat(variant.text())
                .doesNotContain("NOT_FOUND", "null", "{", "}", "NOT_ADMITTED")
                .contains("Ditandatangani secara elektronik oleh");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JKP_.*", "INSPECTION_.*", "REPORTED_.*"},
            mode = EnumSource.Mode.MATCH_ANY)
    void noFineIsSpokenOfWhereThereIsNone(LetterVariant variant) {
        assertThat(variant.text()).doesNotContainIgnoringCase("denda");
    }

    @Test
    void theSecondWarningThreatensWhatFollowsIt() {
        assertThat(LetterVariant.JKP_WARNING_2.text())
                .contains(
                        "dikenai sanksi tidak mendapat pelayanan publik tertentu sebagaimana diatur dalam " + JOB_LOSS);
        assertThat(usual(DocumentKind.WARNING_2))
                .contains("dikenai denda sebagaimana diatur dalam Pasal 7")
                .doesNotContain("Nomor 37 Tahun 2021");
        assertThat(usual(DocumentKind.WARNING_1)).contains("dikenai teguran tertulis kedua");
    }

    @Test
    void aSanctionEndsOnTheConditionsOfItsGrounds() {
        assertThat(usual(DocumentKind.INTENT_NOTICE)).contains("melunasi denda dan memenuhi kewajiban");
        assertThat(usual(DocumentKind.DECISION))
                .contains(
                        "denda telah dibayar lunas; pemberi kerja dan pekerjanya telah didaftarkan (Pasal 10 ayat (7) huruf a")
                .contains("dan denda tidak dilunasi");
        assertThat(LetterVariant.DATA_DECISION.text())
                .contains("syarat berikut: data yang lengkap dan benar telah diberikan (Pasal 10 ayat (7) huruf b")
                .doesNotContain("denda telah dibayar lunas");
        assertThat(LetterVariant.JKP_DECISION.text())
                .contains("syarat berikut: kewajiban yang menjadi dasar sanksi telah dilaksanakan. Sanksi dicabut");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JKP_.*"},
            mode = EnumSource.Mode.MATCH_ANY)
    void aCaseAboutJkpRestsOnItsOwnRegulation(LetterVariant variant) {
        assertThat(variant.text()).contains(JOB_LOSS).doesNotContain("Pasal 47 Peraturan Pemerintah Nomor 37");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INSPECTION_REPORT"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheTrackOfTheInspectionCitesIt(LetterVariant variant) {
        if (variant.name().matches("(INSPECTION|REPORTED)_.*")) {
            assertThat(variant.text()).contains(INSPECTION).doesNotContain("teguran");
        } else {
            assertThat(variant.text()).doesNotContain(INSPECTION, "Pasal 47 ayat (4)");
        }
    }

    @Test
    void aReportCitesTheDutyOfWhoMakesIt() {
        assertThat(LetterVariant.BPJS_REPORT.text()).contains("Sesuai dengan Pasal 13 ayat (5)");
        assertThat(LetterVariant.INSPECTION_REPORT.text())
                .contains("Sesuai dengan Pasal 47 ayat (4)")
                .doesNotContain("Pasal 13 ayat (5)", "Nomor 44 Tahun 2015");
        assertThat(LetterVariant.REPORTED_DECISION.text())
                .contains("Pasal 61 Peraturan Pemerintah Nomor 44 Tahun 2015");
        assertThat(LetterVariant.INSPECTION_DECISION.text())
                .contains("atas rekomendasi pejabat yang membidangi pengawasan ketenagakerjaan, Kementerian")
                .doesNotContain("Nomor 44 Tahun 2015");
    }

    @Test
    void theAnswerSaysWhatBecomesOfTheSanction() {
        String annulled = "Keputusan " + CONTESTED + " dibatalkan dan dianggap tidak pernah berlaku; sanksi yang "
                + "dikenakannya tidak berlaku lagi dan pelayanan perizinan terkait usaha diberikan kembali terhitung sejak";
        assertThat(LetterVariant.OBJECTION_UPHELD.text())
                .contains(annulled + " tanggal keputusan ini ditetapkan, yaitu tanggal 14 September 2026")
                .contains("berlaku terhitung sejak tanggal ditetapkan");
        assertThat(LetterVariant.APPEAL_UPHELD.text()).contains(annulled);
        assertThat(LetterVariant.APPEAL_DECREE.text()).contains(annulled + " 8 September 2026 pukul 00.00 WIB");
        assertThat(usual(DocumentKind.OBJECTION_DECISION))
                .contains(
                        "dikenakan dengan keputusan " + CONTESTED + " diakhiri; pelayanan tersebut diberikan kembali");
        for (LetterVariant none : List.of(LetterVariant.OBJECTION_REFUSED, LetterVariant.APPEAL_REFUSED)) {
            assertThat(none.text())
                    .contains("Keputusan " + CONTESTED + " tetap berlaku dan dilaksanakan")
                    .contains("mulai berlaku dan mengikat pada tanggal diterima");
        }
        assertThat(LetterVariant.OBJECTION_NOT_ADMITTED.text()).contains("Menyatakan tidak dapat menerima keberatan");
    }

    @Test
    void theAnswerAboutAFineSaysWhatIsLeftOfIt() {
        assertThat(LetterVariant.FINE_REDUCED.text())
                .contains("terhadap pengenaan denda " + CONTESTED)
                .contains("dikurangi menjadi paling banyak Rp50.000,00 (lima puluh ribu rupiah)")
                .contains("Pasal 7 dan Pasal 10 Peraturan Pemerintah Nomor 86 Tahun 2013")
                .doesNotContain("pelayanan perizinan");
        assertThat(LetterVariant.FINE_STRUCK_DOWN.text())
                .contains("Pengenaan denda " + CONTESTED + " dibatalkan dan denda tersebut tidak terutang")
                .contains("pembayaran sebesar Rp30.000,00 (tiga puluh ribu rupiah) dikembalikan kepada pemberi kerja")
                .contains("permohonan pengenaan sanksi yang belum diputuskan dihentikan");
    }

    @Test
    void theRemedyThatIsLeftIsTheOneThatIsNamed() {
        String appeal = "dapat diajukan banding";
        String objection = "dapat diajukan keberatan";
        assertThat(LetterVariant.OBJECTION_REFUSED.text()).contains(appeal);
        assertThat(LetterVariant.OBJECTION_NOT_ADMITTED.text()).contains(appeal);
        assertThat(LetterVariant.OBJECTION_UPHELD.text()).doesNotContain(appeal, "tata usaha negara");
        assertThat(LetterVariant.APPEAL_REFUSED.text()).contains(COURT).doesNotContain(appeal);
        assertThat(LetterVariant.APPEAL_UPHELD.text()).contains(COURT);
        assertThat(LetterVariant.OBJECTION_DECREE.text()).doesNotContain(appeal, objection, "tata usaha negara");
        assertThat(LetterVariant.APPEAL_DECREE.text()).contains(COURT).doesNotContain(appeal, objection);
        for (DocumentKind favourable : List.of(
                DocumentKind.REVOCATION, DocumentKind.WITHDRAWAL, DocumentKind.ANNULMENT, DocumentKind.SUSPENSION)) {
            assertThat(usual(favourable)).doesNotContain(appeal, objection);
        }
    }

    @Test
    void aDecreeNamesWhoWasSilentAndRestsOnTheArticlesOfWhatWasAsked() {
        assertThat(LetterVariant.APPEAL_DECREE.text())
                .contains("KEPUTUSAN ATASAN KEPALA UNIT PELAYANAN")
                .contains("secara elektronik oleh Atasan Kepala Unit Pelayanan")
                .contains("atasan pejabat tidak menetapkan keputusan")
                .contains("Pasal 75, Pasal 76, dan Pasal 78")
                .doesNotContain("Nomor 6 Tahun 2023");
        assertThat(LetterVariant.OBJECTION_DECREE.text())
                .contains("pejabat yang berwenang tidak menetapkan keputusan")
                .contains("Pasal 75, Pasal 76, dan Pasal 77")
                .doesNotContain("ATASAN KEPALA");
        assertThat(LetterVariant.REVOCATION_DECREE.text())
                .contains("Pasal 53", "Pasal 175 Undang-Undang Nomor 6 Tahun 2023")
                .contains("Sanksi tidak mendapat pelayanan perizinan terkait usaha yang dikenakan kepada pemberi kerja")
                .doesNotContain("Pasal 77");
    }

    @Test
    void aLateStepSaysThatItIsLate() {
        assertThat(usual(DocumentKind.WITHDRAWAL)).contains("paling lama 5 (lima) hari kerja sejak ditemukannya cacat");
        assertThat(with(DocumentKind.WITHDRAWAL, Map.of("late", true)))
                .contains("setelah lewatnya jangka waktu 5 (lima) hari kerja sejak ditemukannya cacat");
        assertThat(with(
                        DocumentKind.FULFILMENT_STATEMENT,
                        Map.of("verificationLate", true, "verificationDue", "2026-09-10")))
                .contains("Verifikasi seharusnya diselesaikan paling lambat tanggal 10 September 2026");
    }

    @Test
    void anEndedSuspensionLeavesTheRemediesOfTheDecision() {
        assertThat(with(DocumentKind.SUSPENSION, Map.of("effect", "RESUME")))
                .contains("Keberatan dan banding terhadap keputusan yang dilanjutkan pelaksanaannya dapat diajukan");
    }

    @Test
    void everyOutcomeHasWords() {
        assertThat(List.of(
                        RemedyState.NOT_ADMITTED,
                        RemedyState.UPHELD,
                        RemedyState.PARTLY,
                        RemedyState.REFUSED,
                        RemedyState.DEEMED_GRANTED))
                .allMatch(outcome -> LetterTerms.has("outcome", outcome.name()));
    }

    @Test
    void copiesNameTheUnitThatActsAndWhoeverReceivedTheDecision() {
        assertThat(LetterVariant.APPEAL_REFUSED.text())
                .containsPattern("disampaikan kepada:.*Kepala Unit Pelayanan Penanaman Modal.*\\(OSS\\)");
        assertThat(LetterVariant.APPEAL_DECREE.text()).containsPattern("disampaikan kepada:.*\\(OSS\\)");
    }

    private static String usual(DocumentKind kind) {
        return PdfText.text(LetterSamples.pdf(kind));
    }

    private static String with(DocumentKind kind, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(LetterSamples.content(kind));
        content.putAll(more);
        return PdfText.text(
                LetterSamples.pdf(LetterSamples.draft(kind, content), LetterSamples.ofCase(LetterSamples.EMPLOYER)));
    }
}
