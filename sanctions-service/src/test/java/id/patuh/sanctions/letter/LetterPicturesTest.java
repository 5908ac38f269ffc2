package id.patuh.sanctions.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * Pictures of every kind of document, in {@code docs/documents}: {@code ./patuh test -Dtest=LetterPicturesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpatuh.refresh} makes them anew.
 */
class LetterPicturesTest {
    private static final Path FOLDER = Path.of("../docs/documents");
    private static final float DOTS_PER_INCH = 80;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindHasAPicture(DocumentKind kind) throws IOException {
        Path picture = FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png");
        if (System.getProperty("patuh.refresh") != null) {
            Files.createDirectories(FOLDER);
            draw(LetterSamples.pdf(kind), picture);
        }
        assertThat(picture).exists();
    }

    /** All pages, side by side. */
    private static void draw(byte[] pdf, Path picture) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage first = renderer.renderImageWithDPI(0, DOTS_PER_INCH);
            int pages = document.getNumberOfPages();
            BufferedImage all =
                    new BufferedImage(first.getWidth() * pages, first.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D sheet = all.createGraphics();
            for (int page = 0; page < pages; page++) {
                sheet.drawImage(renderer.renderImageWithDPI(page, DOTS_PER_INCH), page * first.getWidth(), 0, null);
            }
            sheet.dispose();
            ImageIO.write(all, "png", picture.toFile());
        }
    }
}
