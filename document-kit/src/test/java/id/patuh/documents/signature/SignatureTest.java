package id.patuh.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import id.patuh.documents.Samples;
import id.patuh.documents.signature.SignatureCheck.Finding;

/** Signed files: what holds, and every way in which it no longer does. */
class SignatureTest {
    private static final Instant AT = Instant.parse("2026-07-14T03:00:00Z");
    private static final byte[] LETTER = Samples.letter("PT Maju", "isi", List.of("satu"));

    @TempDir
    private static Path folder;

    private static KeySigner signer;
    private static byte[] signed;

    @BeforeAll
    static void sign() {
        VeraGreenfieldFoundryProvider.initialise();
        signer = TestKey.signer(folder, Optional.empty());
        signed = new PdfSigner(signer).sign(LETTER, AT, "Kepala Kantor Uji", "Jakarta");
    }

    @Test
    void aSignedFileIsValid() {
        assertThat(SignatureCheck.of(signed)).isEqualTo(Finding.VALID);
        assertThat(Arrays.copyOf(signed, LETTER.length))
                .as("what was signed is unchanged")
                .isEqualTo(LETTER);
    }

    @Test
    void anEllipticCurveSignsToo() throws IOException {
        KeySigner elliptic = KeySigner.read(TestKey.make(folder, "EC"), TestKey.PASSWORD, Optional.empty());

        assertThat(SignatureCheck.of(new PdfSigner(elliptic).sign(LETTER, AT, "Kepala", "Jakarta")))
                .isEqualTo(Finding.VALID);
    }

    @Test
    void oneChangedByteBreaksIt() {
        byte[] changed = signed.clone();
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Title") - 1;
        changed[at > 0 ? at : 2000] ^= 0x01;

        assertThat(SignatureCheck.of(changed)).isEqualTo(Finding.BROKEN);
    }

    @Test
    void bytesAfterTheSignatureAreFound() {
        byte[] longer = Arrays.copyOf(signed, signed.length + 20);
        System.arraycopy("\n% ditambahkan\n".getBytes(StandardCharsets.US_ASCII), 0, longer, signed.length, 15);

        assertThat(SignatureCheck.of(longer)).isEqualTo(Finding.NOT_WHOLE);
    }

    @Test
    void aLaterRevisionIsFound() throws IOException {
        ByteArrayOutputStream revised = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getDocumentInformation().setTitle("Judul lain");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(revised);
        }

        assertThat(SignatureCheck.of(revised.toByteArray())).isEqualTo(Finding.NOT_WHOLE);
    }

    @Test
    void anUnsignedFileAndAFileOfAnotherKind() {
        assertThat(SignatureCheck.of(LETTER)).isEqualTo(Finding.UNSIGNED);
        assertThat(SignatureCheck.of("bukan PDF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Finding.UNSIGNED);
    }

    @Test
    void aSignatureOfAnotherFileDoesNotHold() {
        byte[] other = new byte[32];

        byte[] wrong = new PdfSigner(digest -> signer.sign(other)).sign(LETTER, AT, "Kepala", "Jakarta");

        assertThat(SignatureCheck.of(wrong)).isEqualTo(Finding.BROKEN);
    }

    @Test
    void theAttributesAreThoseOfPades() throws Exception {
        AttributeTable attributes = new CMSSignedData(signer.sign(new byte[32]))
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .getSignedAttributes();

        assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
    }

    @Test
    void aSignerThatFailsGivesNoFile() {
        PdfSigner failing = new PdfSigner(digest -> {
            throw new SignatureException("The service does not answer");
        });

        assertThatThrownBy(() -> failing.sign(LETTER, AT, "Kepala", "Jakarta"))
                .isInstanceOf(SignatureException.class)
                .hasMessage("The service does not answer");
    }

    @Test
    void aKeyFileMustBeOne() throws IOException {
        Path none = Files.writeString(folder.resolve("none.p12"), "bukan kunci");

        assertThatThrownBy(() -> KeySigner.read(none, TestKey.PASSWORD, Optional.empty()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> KeySigner.read(TestKey.make(folder, "RSA"), "salah".toCharArray(), Optional.empty()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void unsignedAndSignedFilesConformToTheArchiveStandard() throws Exception {
        assertThat(faults(LETTER, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(signed, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(faults(signed, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId() + ": " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
