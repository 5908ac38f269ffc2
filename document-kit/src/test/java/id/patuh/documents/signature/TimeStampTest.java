package id.patuh.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import id.patuh.documents.Samples;
import id.patuh.documents.Sha256;
import id.patuh.documents.signature.SignatureCheck.Finding;

/** Time stamps of an authority that is asked over HTTP (RFC 3161). */
class TimeStampTest {
    private static final Instant AT = Instant.parse("2026-07-14T03:00:00Z");

    @TempDir
    private static Path folder;

    private static HttpServer authority;

    @BeforeAll
    static void start() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(TestKey.make(folder, "RSA", "EKU:critical=timeStamping"))) {
            store.load(in, TestKey.PASSWORD);
        }
        PrivateKey key = (PrivateKey) store.getKey("office", TestKey.PASSWORD);
        X509Certificate certificate = (X509Certificate) store.getCertificate("office");
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/stamp", exchange -> {
            byte[] answer = answer(exchange.getRequestBody().readAllBytes(), key, certificate);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        authority.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        authority.start();
    }

    @AfterAll
    static void stop() {
        authority.stop(0);
    }

    @Test
    void aSignatureBearsTheTimeOfTheAuthority() throws Exception {
        KeySigner signer = TestKey.signer(folder, Optional.of(stamper("/stamp")));

        var signed = new CMSSignedData(signer.sign(new byte[32]))
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next();
        TimeStampToken token = new TimeStampToken(new CMSSignedData(signed.getUnsignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                .getAttributeValues()[0]
                .toASN1Primitive()
                .getEncoded()));

        assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(AT));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(Sha256.of(signed.getSignature()));
    }

    @Test
    void aStampedFileIsValid() {
        PdfSigner signer = new PdfSigner(TestKey.signer(folder, Optional.of(stamper("/stamp"))));

        assertThat(SignatureCheck.of(signer.sign(Samples.letter("PT Maju", "isi", List.of()), AT, "Kepala", "Jakarta")))
                .isEqualTo(Finding.VALID);
    }

    @Test
    void withoutAnAnswerNothingIsSigned() {
        KeySigner signer = TestKey.signer(folder, Optional.of(stamper("/broken")));

        assertThatThrownBy(() -> signer.sign(new byte[32]))
                .isInstanceOf(SignatureException.class)
                .hasMessageContaining("gave no time stamp");
    }

    private static HttpTimeStamper stamper(String path) {
        return new HttpTimeStamper(
                URI.create("http://localhost:" + authority.getAddress().getPort() + path), Duration.ofMinutes(2));
    }

    private static byte[] answer(byte[] question, PrivateKey key, X509Certificate certificate) throws IOException {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", key, certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(question), BigInteger.ONE, Date.from(AT))
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
