package id.patuh.sanctions.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.documents.Sha256;
import id.patuh.documents.TemplateBook;
import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.problem.OfficialTerms;
import io.quarkus.qute.RawString;

/**
 * The page behind the QR code, in Indonesian and English. It is one file: style and script are inside and named by their hashes in the
 * security policy, and it loads and sends nothing. A file is compared in the browser.
 */
@ApplicationScoped
class VerificationPage {
    private final TemplateBook templates = new TemplateBook(VerificationPage.class, "pages/");
    private final String style = text("verify.css");
    private final String script = text("verify.js");

    String of(VerificationQuery.Checked checked) {
        DocumentVerification found = checked.verification();
        Phrase kind = OfficialTerms.of(found.kind());
        Phrase date = OfficialTerms.of(found.date());
        Map<String, Object> values = parts();
        values.put("sha256", checked.sha256());
        values.put("office", found.office());
        values.put("kind", capital(kind.indonesian()));
        values.put("kindEnglish", capital(kind.english()));
        values.put("date", date.indonesian());
        values.put("dateEnglish", date.english());
        values.put("valid", found.state() == DocumentState.VALID);
        values.put("state", state(found.state()).indonesian());
        values.put("stateEnglish", state(found.state()).english());
        return templates.fill("verify.html", values);
    }

    /** For an address that leads to no document. */
    String unknown() {
        return templates.fill("unknown.html", parts());
    }

    String securityPolicy() {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private Map<String, Object> parts() {
        Map<String, Object> values = new HashMap<>();
        values.put("style", new RawString(style));
        values.put("script", new RawString(script));
        return values;
    }

    private static Phrase state(DocumentState state) {
        return switch (state) {
            case VALID -> new Phrase("Dokumen asli dan berlaku", "Genuine document, in force");
            case NOT_IN_FORCE -> new Phrase("Dokumen asli, belum berlaku", "Genuine document, not in force yet");
            case SUSPENDED ->
                new Phrase(
                        "Dokumen asli, pelaksanaannya sedang ditunda",
                        "Genuine document, suspended for the time being");
            case REDUCED ->
                new Phrase("Dokumen asli, jumlah dendanya sudah dikurangi", "Genuine document, fine since reduced");
            case REVOKED -> new Phrase("Dokumen asli, sudah dicabut", "Genuine document, since revoked");
            case WITHDRAWN -> new Phrase("Dokumen asli, sudah ditarik kembali", "Genuine document, since withdrawn");
            case ANNULLED -> new Phrase("Dokumen asli, sudah dibatalkan", "Genuine document, since annulled");
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String hash(String part) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String name) {
        try (InputStream file = VerificationPage.class.getResourceAsStream("/pages/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
