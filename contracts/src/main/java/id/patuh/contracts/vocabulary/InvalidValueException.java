package id.patuh.contracts.vocabulary;

/**
 * A text is not a value of the vocabulary.
 *
 * <p>It carries no stack trace: a bad file may raise millions of them, and the code says all there is to say. The
 * refused text is not repeated either, since it may hold personal data.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RowErrorCode code;

    /** A refusal. */
    public InvalidValueException(RowErrorCode code) {
        super(code.english());
        this.code = code;
    }

    /** Why the text is refused. */
    public RowErrorCode code() {
        return code;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
