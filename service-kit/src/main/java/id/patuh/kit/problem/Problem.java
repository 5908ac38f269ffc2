package id.patuh.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller is told about, answered as RFC 9457 problem details. Thrown from anywhere inside a request; the
 * transaction around it is rolled back.
 *
 * <p>It carries no stack trace: it is an answer, not a defect.
 */
public final class Problem extends RuntimeException {

    private final transient ProblemCode code;
    private final transient Object[] args;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private Problem(ProblemCode code, Object... args) {
        super(code.name() + ": " + Language.ENGLISH.text(code, args), null, false, false);
        this.code = code;
        this.args = args.clone();
    }

    /** Starts a problem. Numbers among the arguments are formatted by language, so pass identifiers as text. */
    public static Problem of(ProblemCode code, Object... args) {
        return new Problem(code, args);
    }

    /** Adds what is wrong with single members. */
    public Problem with(FieldError... found) {
        return with(List.of(found));
    }

    /** Adds what is wrong with single members. */
    public Problem with(List<FieldError> found) {
        errors.addAll(found);
        return this;
    }

    /** Adds a response header. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds a member to the JSON object; it must not be one of the standard members. */
    public Problem property(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** The entry of the catalogue. */
    public ProblemCode code() {
        return code;
    }

    /** What is wrong with single members, possibly empty. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Response headers to set. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** Additional members of the JSON object. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    /** The text for people in a language. */
    public String detail(Language language) {
        return language.text(code, args);
    }
}
