package id.patuh.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A letter that tests fill. */
public final class Samples {
    /** Where its code leads. */
    public static final String LINK = "https://periksa.example/verify/Zk3vQ0m9Yx7Tn2Lc";

    private static final TemplateBook BOOK = new TemplateBook(Samples.class, "samples/");

    private Samples() {}

    /** A letter to an addressee. */
    public static byte[] letter(String addressee, String body, List<String> rows) {
        return PdfWriter.write(BOOK.fill("1/notice.html", values(addressee, body, rows)));
    }

    private static Map<String, Object> values(String addressee, String body, List<String> rows) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("number", "UJI-1/2026");
        doc.put("date", "14 Juli 2026");
        doc.put("place", "Jakarta");
        doc.put("nature", "Biasa");
        doc.put("attachments", "-");
        doc.put("subject", "Pemberitahuan");
        doc.put("description", "Surat uji");
        doc.put("to", List.of(addressee));
        doc.put("link", LINK);
        doc.put("qr", QrCode.image(LINK));
        Map<String, Object> office = Map.of(
                "lines",
                List.of("KANTOR UJI"),
                "address",
                "Jalan Uji 1, Jakarta",
                "title",
                List.of("Kepala Kantor Uji"),
                "signatory",
                "Kepala Kantor Uji");
        return Map.of("doc", doc, "office", office, "body", body, "rows", rows);
    }

    /** The text of a file, page by page. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
