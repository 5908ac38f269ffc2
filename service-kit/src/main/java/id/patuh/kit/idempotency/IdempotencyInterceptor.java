package id.patuh.kit.idempotency;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.multipart.FileUpload;

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
        String fingerprint = fingerprint(invocation);
        Optional<StoredResponse> first = store.find(key, fingerprint);
        if (first.isPresent()) {
            return first.get().replay();
        }
        Response response = (Response) invocation.proceed();
        // What is sent is what was stored, byte for byte, so that a repetition cannot differ.
        StoredResponse answer = stored(response);
        store.complete(key, fingerprint, answer);
        return answer.first();
    }

    private String fingerprint(InvocationContext invocation) throws IOException {
        for (Object argument : invocation.getParameters()) {
            if (argument instanceof FileUpload file) {
                return request.fingerprint(Files.readAllBytes(file.uploadedFile()));
            }
        }
        return request.fingerprint();
    }

    private StoredResponse stored(Response response) throws JsonProcessingException {
        Map<String, List<String>> headers = new HashMap<>(response.getStringHeaders());
        if (response.getEntity() == null) {
            return new StoredResponse(response.getStatus(), headers, null);
        }
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
        return new StoredResponse(response.getStatus(), headers, mapper.writeValueAsBytes(response.getEntity()));
    }
}
