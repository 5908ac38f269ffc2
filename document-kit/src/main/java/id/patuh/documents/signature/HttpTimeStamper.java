package id.patuh.documents.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A time stamping authority that is asked over HTTP. See RFC 3161 section 3.4. */
public final class HttpTimeStamper implements TimeStamper {
    private static final int OK = 200;
    private static final int NONCE_BITS = 64;

    private final SecureRandom random = new SecureRandom();
    private final HttpClient http;
    private final URI authority;
    private final Duration limit;

    /** An authority by its address, and how long it may take to answer. */
    public HttpTimeStamper(URI authority, Duration limit) {
        this.http = HttpClient.newBuilder().connectTimeout(limit).build();
        this.authority = authority;
        this.limit = limit;
    }

    /**
     * Asks for a token, and checks that it answers this question.
     *
     * @throws SignatureException if the authority gives none in time
     */
    @Override
    public byte[] stamp(byte[] digest) {
        try {
            TimeStampRequestGenerator question = new TimeStampRequestGenerator();
            question.setCertReq(true);
            TimeStampRequest asked =
                    question.generate(NISTObjectIdentifiers.id_sha256, digest, new BigInteger(NONCE_BITS, random));
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(authority)
                            .timeout(limit)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(BodyPublishers.ofByteArray(asked.getEncoded()))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new SignatureException(authority + " gave no time stamp but status " + answer.statusCode());
            }
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(asked);
            if (response.getTimeStampToken() == null) {
                throw new SignatureException(authority + " gave no time stamp: " + response.getStatusString());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (IOException | TSPException e) {
            throw new SignatureException(authority + " gave no time stamp", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignatureException("Interrupted while waiting for a time stamp", e);
        }
    }
}
