package id.patuh.documents.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Collection;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

import id.patuh.documents.Sha256;

/**
 * Checks the signature of a PDF file: that it holds, that the certificate is the one it names, and that it covers the whole file. Who
 * issued the certificate, and whether it was revoked, is not checked here.
 */
public final class SignatureCheck {
    private static final int RANGE_MEMBERS = 4;

    private SignatureCheck() {}

    /** What was found. */
    public enum Finding {
        /** The signature holds, over every byte of the file. */
        VALID,
        /** No signature is in the file, or it is no PDF. */
        UNSIGNED,
        /** Something was changed within the signed range, or the signature is not of the certificate beside it. */
        BROKEN,
        /** The file has bytes that nobody signed: something was added after the signature. */
        NOT_WHOLE
    }

    /** Checks the last signature of a file. */
    public static Finding of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getLastSignatureDictionary();
            if (signature == null) {
                return Finding.UNSIGNED;
            }
            if (!coversWhole(file, signature)) {
                return Finding.NOT_WHOLE;
            }
            return holds(file, signature) ? Finding.VALID : Finding.BROKEN;
        } catch (IOException noPdf) {
            return Finding.UNSIGNED;
        }
    }

    /** The range leaves out the signature itself and nothing else. */
    private static boolean coversWhole(byte[] file, PDSignature signature) {
        int[] range = signature.getByteRange();
        int hexDigits = 2 * signature.getContents().length;
        return range.length == RANGE_MEMBERS
                && range[0] == 0
                && range[2] - range[1] == hexDigits + "<>".length()
                && range[2] + range[3] == file.length;
    }

    private static boolean holds(byte[] file, PDSignature signature) throws IOException {
        try {
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(file)), signature.getContents());
            Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
            return COSName.getPDFName("ETSI.CAdES.detached")
                            .equals(signature.getCOSObject().getCOSName(COSName.SUB_FILTER))
                    && signers.size() == 1
                    && holds(cms, signers.iterator().next());
        } catch (CMSException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean holds(CMSSignedData cms, SignerInformation signer) throws CMSException {
        @SuppressWarnings("unchecked")
        Selector<X509CertificateHolder> sid = signer.getSID();
        for (X509CertificateHolder certificate : cms.getCertificates().getMatches(sid)) {
            if (isNamed(certificate, signer) && verifies(certificate, signer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifies(X509CertificateHolder certificate, SignerInformation signer) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException | CertificateException fails) {
            return false;
        }
    }

    private static boolean isNamed(X509CertificateHolder certificate, SignerInformation signer) {
        Attribute named = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return false;
        }
        try {
            byte[] hash = SigningCertificateV2.getInstance(named.getAttributeValues()[0])
                    .getCerts()[0]
                    .getCertHash();
            return Arrays.equals(hash, Sha256.of(certificate.getEncoded()));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
