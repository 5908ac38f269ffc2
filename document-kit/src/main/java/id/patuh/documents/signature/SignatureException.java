package id.patuh.documents.signature;

/** A document could not be signed; nothing of it was given out. */
public final class SignatureException extends RuntimeException {
    SignatureException(String message) {
        super(message);
    }

    SignatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
