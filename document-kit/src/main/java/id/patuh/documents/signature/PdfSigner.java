package id.patuh.documents.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Puts a signature into a PDF file, over all of its bytes. */
public final class PdfSigner {
    /** Room for the CMS with chain and time stamp. */
    static final int MOST_CMS_BYTES = 16_384;

    private static final int BUFFER = 8192;

    private final Signer signer;

    /** Signs with a signer's key. */
    public PdfSigner(Signer signer) {
        this.signer = signer;
    }

    /**
     * Signs a file.
     *
     * @param office in whose name
     * @param place where the office is
     * @return the file with the signature appended; nothing before it is changed
     * @throws SignatureException if the signer does not sign
     */
    public byte[] sign(byte[] pdf, Instant at, String office, String place) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 2 * MOST_CMS_BYTES);
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(MOST_CMS_BYTES);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(office);
            signature.setLocation(place);
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZoneOffset.UTC)));
            document.addSignature(signature, options);
            ExternalSigningSupport range = document.saveIncrementalForExternalSigning(signed);
            range.setSignature(signer.sign(digest(range.getContent())));
        } catch (IOException e) {
            throw new SignatureException("The signature does not go into the file", e);
        }
        return signed.toByteArray();
    }

    private static byte[] digest(InputStream content) throws IOException {
        try (content) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
