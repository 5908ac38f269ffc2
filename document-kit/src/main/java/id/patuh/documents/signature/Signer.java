package id.patuh.documents.signature;

/**
 * Signs in the name of an office: with a key of this machine, or by a remote service such as BSrE, to which only the digest goes.
 * May be called by many threads at once.
 */
@FunctionalInterface
public interface Signer {
    /**
     * Signs what a digest stands for.
     *
     * @param digest SHA-256 of the signed range of the file
     * @return a detached CMS in DER, SHA-256 inside, with the attribute signing-certificate-v2 and without signingTime (ETSI EN 319
     *     142-1); at most {@value PdfSigner#MOST_CMS_BYTES} bytes
     */
    byte[] sign(byte[] digest);
}
