package id.patuh.registry.imports;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.idempotency.IdempotencyKey;
import id.patuh.kit.idempotency.IdempotencyStore;
import id.patuh.kit.idempotency.StoredResponse;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Receives extracts. */
@ApplicationScoped
class ImportService {
    private static final String RETRY_SECONDS = "10";

    private final ImportIntake intake;
    private final ImportReading reading;
    private final RosterImports rosters;
    private final IdempotencyStore answers;
    private final ObjectMapper mapper;
    private final ImportSettings settings;
    private final Semaphore places;

    ImportService(
            ImportIntake intake,
            ImportReading reading,
            RosterImports rosters,
            IdempotencyStore answers,
            ObjectMapper mapper,
            ImportSettings settings) {
        this.intake = intake;
        this.reading = reading;
        this.rosters = rosters;
        this.answers = answers;
        this.mapper = mapper;
        this.settings = settings;
        this.places = new Semaphore(settings.receivedAtOnce());
    }

    /** How a file of a request becomes a fingerprint. */
    @FunctionalInterface
    interface Fingerprint {
        String of(byte[] bodyDigest);
    }

    /** A first answer, or the repetition of one. */
    record Answer(StoredResponse stored, boolean replayed) {}

    /**
     * Receives a file; its rows, its errors, its job and its answer are committed together.
     *
     * @throws Problem IMPORTS_BUSY, and what {@link ImportIntake#receive} refuses
     */
    Answer receive(
            ImportIntake.Request request, InputStream sent, Optional<IdempotencyKey> key, Fingerprint fingerprint) {
        if (!places.tryAcquire()) {
            throw Problem.of(RegistryProblem.IMPORTS_BUSY, RETRY_SECONDS)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            Supplier<Answer> work = () -> receiveOnce(request, sent, key, fingerprint);
            return inTransaction(work);
        } catch (AlreadyAnswered repeated) {
            return new Answer(repeated.answer, true);
        } finally {
            places.release();
        }
    }

    private Answer inTransaction(Supplier<Answer> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) settings.receiveTimeout().toSeconds())
                .call(work::get);
    }

    private Answer receiveOnce(
            ImportIntake.Request request, InputStream sent, Optional<IdempotencyKey> key, Fingerprint fingerprint) {
        key.ifPresent(answers::reserve);
        ImportBody body = new ImportBody(sent);
        ReceivedImport received =
                request.source().roster() == null ? intake.receive(request, body) : rosters.receive(request, body);
        StoredResponse answer = answer(received);
        key.ifPresent(given -> {
            String print = fingerprint.of(received.sha256().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            answers.find(given, print).ifPresent(first -> {
                throw new AlreadyAnswered(first);
            });
            answers.complete(given, print, answer);
        });
        return new Answer(answer, false);
    }

    private StoredResponse answer(ReceivedImport received) {
        try {
            return StoredResponse.json(
                    202,
                    Map.of(HttpHeaders.LOCATION, "/v1/imports/" + received.id()),
                    mapper.writeValueAsBytes(reading.view(received)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Rolls back what a repeated request has staged. */
    private static final class AlreadyAnswered extends RuntimeException {
        private final transient StoredResponse answer;

        AlreadyAnswered(StoredResponse answer) {
            super("Answered before", null, false, false);
            this.answer = answer;
        }
    }
}
