package id.patuh.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** The fonts of all documents, read once: Liberation Sans, which is as wide as the Arial of official letters. */
final class Fonts {
    private static final String FAMILY = "Liberation Sans";
    private static final int SUBSTITUTE = 0x25A1;
    private static final int LAST_OF_PLANE_0 = 0xFFFF;
    private static final byte[] REGULAR = read("LiberationSans-Regular.ttf");
    private static final byte[] BOLD = read("LiberationSans-Bold.ttf");
    private static final BitSet COVERED = covered();

    private Fonts() {}

    /** Gives the builder of a document the fonts. Only the glyphs that the document uses are embedded. */
    static void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
        builder.useFont(new PDFontSupplier(font(REGULAR, document)), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(BOLD, document)), FAMILY, 700, FontStyle.NORMAL, true);
    }

    // Letters of Indonesian are written as they stand; looking for ligatures takes longer than all the rest.
    private static PDFont font(byte[] file, PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    /**
     * The text as the fonts can show it: letters with marks are composed; each character that is then not in the fonts, or that cannot
     * be placed, such as a mark that combines with no letter, becomes {@code □}. Line breaks become blanks, other controls vanish.
     */
    static String displayable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder shown = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            shown.append(character == '\u00A0' ? '\u00A0' : ' ');
        } else if (isMute(character)) {
            return;
        } else {
            shown.appendCodePoint(COVERED.get(character) && !isMark(character) ? character : SUBSTITUTE);
        }
    }

    private static boolean isMute(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static BitSet covered() {
        BitSet both = glyphs(REGULAR);
        both.and(glyphs(BOLD));
        return both;
    }

    private static BitSet glyphs(byte[] font) {
        BitSet found = new BitSet();
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            for (int character = ' '; character <= LAST_OF_PLANE_0; character++) {
                found.set(character, glyphs.getGlyphId(character) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static byte[] read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("fonts/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
