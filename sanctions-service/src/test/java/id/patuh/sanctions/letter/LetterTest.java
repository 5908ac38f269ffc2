package id.patuh.sanctions.letter;

import static id.patuh.sanctions.fixtures.PdfText.flat;
import static id.patuh.sanctions.fixtures.PdfText.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;

/** Every kind of document has all that an official letter must have, whatever it is given. */
class LetterTest {
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindHasTheMembersOfALetter(DocumentKind kind) {
        LetterDraft draft = LetterSamples.draft(kind, LetterSamples.content(kind));
        Office office = LetterSamples.model(draft, LetterSamples.ofCase(LetterSamples.EMPLOYER))
                .office();

        String text = text(LetterSamples.pdf(kind));

        assertThat(text).as("letterhead").contains(flat(String.join(" ", office.lines())));
        assertThat(text).as("number").contains(draft.number());
        assertThat(text).as("place and date").containsPattern(office.place() + "(, | pada tanggal )14 September 2026");
        assertThat(text).as("addressee").contains(addressee(kind), LetterSamples.EMPLOYER);
        assertThat(text.toLowerCase())
                .as("subject")
                .contains(LetterForm.of(kind).subject().toLowerCase());
        assertThat(text).as("articles").containsPattern("Pasal \\d+").containsPattern("Nomor \\d+ Tahun 20\\d\\d");
        assertThat(text).as("signatory").contains("Ditandatangani secara elektronik oleh " + office.signatory(kind));
        assertThat(text).as("nothing is left open").doesNotContain("NOT_FOUND", "null", "{", "}");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindStatesARemedyWithItsPeriod(DocumentKind kind) {
        String text = text(LetterSamples.pdf(kind));

        assertThat(text).containsPattern("([Kk]eberatan|banding|gugatan|tanggapan|[Pp]ermohonan baru)");
        assertThat(text)
                .containsPattern(
                        "(paling lama|dalam jangka waktu|sejak) (\\d+ \\([a-z ]+\\) hari|yang ditetapkan peraturan)");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theCodeOfEachKindLeadsToItsPage(DocumentKind kind) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(LetterSamples.pdf(kind))) {
            BufferedImage last = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);

            assertThat(decode(last)).isEqualTo(LetterSamples.PUBLIC + "/verify/" + LetterSamples.HANDLE);
        }
    }

    @Test
    void periodsAreInWordsWithTheirLastDay() {
        assertThat(text(LetterSamples.pdf(DocumentKind.WARNING_1)))
                .contains("10 (sepuluh) hari kerja sejak diterimanya surat ini")
                .contains("berakhir pada hari kerja ke-10 (kesepuluh) sesudahnya pukul 24.00");
        assertThat(text(LetterSamples.pdf(DocumentKind.FINE)))
                .contains("30 (tiga puluh) hari sejak berakhirnya jangka waktu teguran tertulis kedua")
                .contains("paling lambat tanggal 5 Oktober 2026")
                .contains("atau 10 (sepuluh) hari kerja sejak surat ini diterima apabila");
        assertThat(text(LetterSamples.pdf(DocumentKind.INTENT_NOTICE)))
                .contains("10 (sepuluh) hari kerja sejak pemberitahuan ini diterima");
        assertThat(text(LetterSamples.pdf(DocumentKind.DECISION)))
                .contains("keberatan secara tertulis kepada Kepala Unit Pelayanan Penanaman Modal")
                .contains("21 (dua puluh satu) hari kerja sejak diterima");
    }

    /** Source: PP 37/2021 art. 47 */
    @Test
    void aDecisionNamesWhoeverReceivesACopy() {
        assertThat(text(LetterSamples.pdf(DocumentKind.DECISION)))
                .containsPattern("disampaikan kepada:[^$]*Pengelola Sistem Perizinan Berusaha")
                .doesNotContain("Menteri Ketenagakerjaan");
        LetterDraft draft = LetterSamples.draft(DocumentKind.DECISION, LetterSamples.content(DocumentKind.DECISION));
        LetterCase jobLoss = LetterSamples.ofCase(
                LetterSamples.EMPLOYER,
                Agency.BPJS_TK,
                List.of("JKP"),
                List.of(LetterSamples.ground("JKP_NOT_PAID_WHEN_ARREARS")));
        assertThat(text(LetterSamples.pdf(draft, jobLoss))).contains("Menteri Ketenagakerjaan");
    }

    @Test
    void aFineShowsItsComputation() {
        assertThat(text(LetterSamples.pdf(DocumentKind.FINE)))
                .contains("1 JHT Januari 2026 s.d. Mei 2026 Rp28.500.000,00")
                .contains("Jumlah iuran yang seharusnya dibayar Rp29.700.000,00")
                .contains("Denda = Rp29.700.000,00 x 0,1% x 3 Rp89.100,00")
                .contains("Rp89.100,00 (delapan puluh sembilan ribu seratus rupiah)");
    }

    @Test
    void twoHundredLinesOfABasisBreakOverPagesWithTheirHead() throws IOException {
        Map<String, Object> content = LetterSamples.content(DocumentKind.FINE);
        content.put(
                "basis",
                IntStream.range(0, 200)
                        .mapToObj(line -> LetterSamples.line("JHT", "2010-01", "2010-02", 1_000_000L + line))
                        .toList());

        byte[] pdf = LetterSamples.pdf(
                LetterSamples.draft(DocumentKind.FINE, content), LetterSamples.ofCase(LetterSamples.EMPLOYER));

        String text = text(pdf);
        assertThat(text).contains("200 JHT Januari 2010 s.d. Februari 2010 Rp1.000.199,00");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text.split("No. Program Masa iuran", -1).length - 1).isBetween(4, document.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT ꦮꦺꦢꦁ Jahe سلام 😀 x\u0338",
                "CV A & B <script>alert(1)</script> \"C\" {c.reasons} ]]>",
                "P\u0000T Kendali\u0007 \uD800 rusak",
                "Perkumpulan Koperasi Pegawai Negeri dan Pensiunan yang Namanya Ditulis Tanpa Disingkat Sama Sekali "
                        + "Sehingga Memerlukan Beberapa Baris di Kepala Surat maupun di Dalam Tabel dan Tetap Terbaca"
            })
    void noNameStopsADocument(String name) {
        for (DocumentKind kind : List.of(DocumentKind.WARNING_1, DocumentKind.DECISION, DocumentKind.NOTE_1)) {
            Map<String, Object> content = new HashMap<>(LetterSamples.content(kind));
            content.put("reasons", name);
            content.put("demand", name);

            byte[] pdf = LetterSamples.pdf(LetterSamples.draft(kind, content), LetterSamples.ofCase(name));

            assertThat(text(pdf)).contains("Nomor");
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aContentThatSaysNothingOrLooksLikeADayStopsNoDocument(DocumentKind kind) {
        LetterCase ofCase = LetterSamples.ofCase(LetterSamples.EMPLOYER);
        Map<String, Object> odd = Map.of("reasons", "2026-99-99", "lastDay", "2026-02-30", "unit", "TAK-ADA");

        assertThat(text(LetterSamples.pdf(LetterSamples.draft(kind, Map.of()), ofCase)))
                .contains("Nomor");
        assertThat(text(LetterSamples.pdf(LetterSamples.draft(kind, odd), ofCase)))
                .contains("Nomor");
    }

    @Test
    void everyCodeHasWords() {
        assertThat(GroundCode.values()).allSatisfy(code -> {
            assertThat(LetterTerms.has("ground", code.name())).isTrue();
            assertThat(LetterTerms.has("groundArticle", code.name())).isTrue();
        });
        assertThat(Arrays.stream(RevocationCondition.values()).map(Enum::name))
                .allMatch(code -> LetterTerms.has("condition", code));
        assertThat(Stream.of(ServiceType.values()).map(Enum::name)).allMatch(code -> LetterTerms.has("service", code));
    }

    private static String addressee(DocumentKind kind) {
        return switch (LetterForm.of(kind).addressee()) {
            case EMPLOYER -> LetterSamples.EMPLOYER;
            case UNIT -> "Kepala Unit Pelayanan Penanaman Modal";
            case AGENCY -> "BPJS Ketenagakerjaan";
            case INSPECTION -> "pengawasan ketenagakerjaan";
        };
    }

    private static String decode(BufferedImage page) throws NotFoundException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
