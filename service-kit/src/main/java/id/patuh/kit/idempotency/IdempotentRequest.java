package id.patuh.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.http.RouteTemplate;
import id.patuh.kit.http.limits.RequestBody;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** The key and the content of the current request, as idempotency sees them. */
@RequestScoped
public class IdempotentRequest {

    /** Request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ResourceInfo resource;
    private final CurrentCaller caller;
    private final RequestBody body;

    IdempotentRequest(HttpHeaders headers, UriInfo uri, ResourceInfo resource, CurrentCaller caller, RequestBody body) {
        this.headers = headers;
        this.uri = uri;
        this.resource = resource;
        this.caller = caller;
        this.body = body;
    }

    /**
     * The key in the scope of caller and operation, or nothing if the request has none.
     *
     * @throws Problem PARAMETER_INVALID for a key that is empty, doubled, longer than 255 or not visible ASCII
     */
    public Optional<IdempotencyKey> key() {
        List<String> given = headers.getRequestHeader(HEADER);
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() != 1 || !USABLE.matcher(given.getFirst()).matches()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, HEADER)
                    .with(new FieldError(
                            "/" + HEADER,
                            "FORMAT",
                            "Kunci harus satu, 1 sampai 255 karakter ASCII tanpa spasi.",
                            "There must be one key of 1 to 255 ASCII characters without spaces."));
        }
        return Optional.of(
                new IdempotencyKey(caller.issuer() + ' ' + caller.get().subject(), operation(), given.getFirst()));
    }

    // One resource method may answer many actions; each is an operation of its own.
    private String operation() {
        String action = uri.getPathParameters().getFirst("action");
        String template = RouteTemplate.operation(resource);
        return action == null ? template : template.replace("{action}", action);
    }

    /** Digest of the caller's rights, path, query and the body that was read. */
    public String fingerprint() {
        return fingerprint(body.bytes());
    }

    /** Digest of the caller's rights, path, query and a body: with other rights it is another request. */
    public String fingerprint(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Caller sender = caller.get();
            part(digest, sender.agency());
            part(digest, new TreeSet<>(sender.roles()).toString());
            part(digest, new TreeSet<>(sender.regions()).toString());
            part(digest, uri.getPath());
            MultivaluedMap<String, String> query = uri.getQueryParameters();
            for (Map.Entry<String, List<String>> parameter : new TreeMap<>(query).entrySet()) {
                part(digest, parameter.getKey());
                parameter.getValue().forEach(value -> part(digest, "=" + value));
            }
            part(digest, "");
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void part(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        // A byte that UTF-8 never has: no two requests give the same sequence.
        digest.update((byte) 0xff);
    }
}
