package id.patuh.documents.signature;

/** A time stamping authority (RFC 3161). */
@FunctionalInterface
public interface TimeStamper {
    /**
     * Has a time proven.
     *
     * @param digest SHA-256 of what existed at that time
     * @return the token in DER
     */
    byte[] stamp(byte[] digest);
}
