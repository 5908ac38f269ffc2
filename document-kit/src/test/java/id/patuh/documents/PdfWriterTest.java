package id.patuh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

/** Files: what is in them, what their fonts lack, how they break into pages. */
class PdfWriterTest {
    @Test
    void aLetterSaysWhatItWasGiven() {
        String text = Samples.text(Samples.letter("PT Maju & Rekan <Tbk>", "isi \"surat\"", List.of("satu")));

        assertThat(text)
                .contains("KANTOR UJI", "UJI-1/2026", "Jakarta, 14 Juli 2026", "PT Maju & Rekan <Tbk>", "isi \"surat\"")
                .contains("Halaman 1 dari 1");
    }

    @ParameterizedTest
    @CsvSource({
        "PT ꦮꦺꦢꦁ Jaya, PT □",
        "Toko سلام, Toko □□□□",
        "Warung 😀 Ceria, Warung □ Ceria",
        "Kafe\u0301 Bali, Kafé Bali",
        "Huruf x\u0338 ganda, Huruf x□ ganda",
        "Baris\u0007 kendali, Baris kendali"
    })
    void whatTheFontsLackIsABoxAndStopsNothing(String name, String shown) {
        assertThat(Samples.text(Samples.letter(name, "isi", List.of()))).contains(shown);
    }

    @Test
    void longTablesRepeatTheirHeadOnEachPage() throws IOException {
        List<String> rows = IntStream.rangeClosed(1, 200)
                .mapToObj(row -> "Iuran bulan ke-" + row + " yang seharusnya dibayar")
                .toList();

        byte[] pdf = Samples.letter("PT Panjang", "isi", rows);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        String text = Samples.text(pdf);
        assertThat(text.split("Uraian", -1)).hasSizeGreaterThan(4);
        assertThat(text).contains("Iuran bulan ke-200 ");
    }

    @Test
    void aNameWithoutBlanksStaysOnThePage() {
        String name = "P".repeat(300);

        assertThat(Samples.text(Samples.letter(name, "isi", List.of())).replaceAll("\\s", ""))
                .contains(name);
    }

    @Test
    void thePageShowsACodeThatATelephoneReads() throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(Samples.letter("PT Maju", "isi", List.of()))) {
            assertThat(decode(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                    .isEqualTo(Samples.LINK);
        }
    }

    @Test
    void aPageReachesNothingOutsideItself(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());

        byte[] pdf = PdfWriter.write("<html lang=\"id\"><head><title>x</title></head><body><img src=\""
                + picture.toUri() + "\" alt=\"x\"/></body></html>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static String decode(BufferedImage page) throws NotFoundException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new MultiFormatReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                .getText();
    }
}
