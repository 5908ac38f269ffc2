package id.patuh.kit.problem;

/**
 * What is wrong with one member of a request.
 *
 * @param field JSON Pointer (RFC 6901) of the member; for a query or path parameter {@code /<name>}; empty for the whole body
 * @param code stable code, UPPER_SNAKE
 */
public record FieldError(String field, String code, String indonesian, String english) {

    /** The text in a language. */
    String message(Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian;
            case ENGLISH -> english;
        };
    }
}
