package id.patuh.kit.idempotency;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.http.FilterPriorities;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs a resource method in a transaction together with the storing of its answer; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(FilterPriorities.IDEMPOTENCY)
class IdempotencyInterceptor {

    private final IdempotencyStore store;
    private final IdempotentRequest request;
    private final ObjectMapper mapper;

    IdempotencyInterceptor(IdempotencyStore store, IdempotentRequest request, ObjectMapper mapper) {
        this.store = store;
        this.request = request;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        Optional<IdempotencyKey> key = request.key();
        return QuarkusTransaction.joiningExisting()
                .call(() -> key.isPresent() ? once(key.get(), invocation) : (Response) invocation.proceed());
    }

    private Response once(IdempotencyKey key, InvocationContext invocation) throws Exception {
        store.reserve(key);
        String fingerprint = request.fingerprint();
        Optional<StoredAnswer> first = store.find(key, fingerprint);
        if (first.isPresent()) {
            return first.get().replay();
        }
        Response response = (Response) invocation.proceed();
        StoredAnswer answer = stored(response);
        store.complete(key, fingerprint, answer);
        return sent(response, answer);
    }

    private StoredAnswer stored(Response response) throws JsonProcessingException {
        byte[] body = response.getEntity() == null ? null : mapper.writeValueAsBytes(response.getEntity());
        String type = response.getMediaType() == null
                ? MediaType.APPLICATION_JSON
                : response.getMediaType().toString();
        return new StoredAnswer(
                response.getStatus(),
                body == null ? null : type,
                response.getHeaderString(HttpHeaders.ETAG),
                response.getHeaderString(HttpHeaders.LOCATION),
                body);
    }

    // What is sent is what was stored, byte for byte, so that a repetition cannot differ.
    private static Response sent(Response response, StoredAnswer answer) {
        Response.ResponseBuilder same = Response.fromResponse(response);
        return answer.body() == null
                ? same.build()
                : same.entity(answer.body()).type(answer.contentType()).build();
    }
}
