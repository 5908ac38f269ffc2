package id.patuh.documents.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import id.patuh.documents.Sha256;

/** Signs with a key of this machine and its certificate, as PAdES B-B; with a time stamp as B-T. */
public final class KeySigner implements Signer {
    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Optional<TimeStamper> timeStamper;

    private KeySigner(PrivateKey key, List<X509Certificate> chain, Optional<TimeStamper> timeStamper) {
        this.key = key;
        this.chain = chain;
        this.timeStamper = timeStamper;
    }

    /**
     * Reads the first key of a PKCS#12 file.
     *
     * @param password of the file and of the key in it
     * @throws IOException if the file cannot be read, the password is wrong, or no key is in it
     */
    public static KeySigner read(Path file, char[] password, Optional<TimeStamper> timeStamper) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new KeySigner(key, certificates(store.getCertificateChain(alias)), timeStamper);
                }
            }
            throw new IOException("No key is in " + file);
        } catch (GeneralSecurityException e) {
            throw new IOException("No key can be read from " + file, e);
        }
    }

    private static List<X509Certificate> certificates(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    /** Whose signature it is. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public byte[] sign(byte[] digest) {
        try {
            String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            var signerInfo = new SignerInfoGeneratorBuilder(hash -> new Given(hash, digest))
                    .setSignedAttributeGenerator(this::signedAttributes);
            timeStamper.ifPresent(authority -> signerInfo.setUnsignedAttributeGenerator(
                    parameters -> timeStamp(authority, signature(parameters))));
            CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
            cms.addSignerInfoGenerator(signerInfo.build(
                    new JcaContentSignerBuilder(algorithm).build(key), new JcaX509CertificateHolder(certificate())));
            cms.addCertificates(new JcaCertStore(chain));
            return cms.generate(new CMSAbsentContent(), false).getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new SignatureException("The key of " + certificate().getSubjectX500Principal() + " did not sign", e);
        }
    }

    /** No signingTime: the time stands in the signature dictionary alone. See ETSI EN 319 142-1 section 6.3. */
    private AttributeTable signedAttributes(Map<?, ?> parameters) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, (ASN1ObjectIdentifier)
                parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE)));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString((byte[])
                parameters.get(CMSAttributeTableGenerator.DIGEST))));
        attributes.add(attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(Sha256.of(encoded(certificate()))))));
        return new AttributeTable(attributes);
    }

    private static AttributeTable timeStamp(TimeStamper authority, byte[] signature) {
        try {
            ASN1Primitive token = ASN1Primitive.fromByteArray(authority.stamp(Sha256.of(signature)));
            return new AttributeTable(attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, token));
        } catch (IOException e) {
            throw new SignatureException("The time stamp is not in DER", e);
        }
    }

    private static byte[] signature(Map<?, ?> parameters) {
        return (byte[]) parameters.get(CMSAttributeTableGenerator.SIGNATURE);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Object value) {
        return new Attribute(type, new DERSet(value));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new SignatureException("The certificate cannot be encoded", e);
        }
    }

    /** The digest is known; the content that it stands for is not. */
    private record Given(AlgorithmIdentifier algorithm, byte[] digest) implements DigestCalculator {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public byte[] getDigest() {
            return digest.clone();
        }
    }
}
