package id.patuh.registry.imports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.idempotency.IdempotencyKey;
import id.patuh.kit.idempotency.IdempotencyStore;
import id.patuh.kit.idempotency.StoredResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Receives extracts, some at a time. */
@ApplicationScoped
class ImportService {
    private final ImportIntake intake;
    private final ImportQuery imports;
    private final IdempotencyStore answers;
    private final ImportConfig config;
    private final ImportPlaces places;

    ImportService(
            ImportIntake intake,
            ImportQuery imports,
            IdempotencyStore answers,
            ImportConfig config,
            ImportPlaces places) {
        this.intake = intake;
        this.imports = imports;
        this.answers = answers;
        this.config = config;
        this.places = places;
    }

    /** How the digest of a file becomes the fingerprint of its request. */
    @FunctionalInterface
    interface Fingerprint {
        String of(byte[] bodyDigest);
    }

    /**
     * How a file is sent and answered.
     *
     * @param key empty when the sender named none
     */
    record Call(Optional<IdempotencyKey> key, Fingerprint fingerprint, Function<ImportView, StoredResponse> answer) {}

    /** A first answer, or the repetition of one. */
    record Answer(StoredResponse stored, boolean replayed) {}

    /**
     * Receives a file; its rows, its errors, its job and its answer are committed together.
     *
     * @throws id.patuh.kit.problem.Problem IMPORTS_BUSY, and what {@link ImportIntake#receive} refuses
     */
    Answer receive(ImportIntake.Request request, ImportBody sent, Call call) {
        Runnable leave = places.take(request.source().agency());
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) config.receiveTimeout().toSeconds())
                    .call(() -> receiveOnce(request, sent, call));
        } catch (AlreadyAnswered repeated) {
            return new Answer(repeated.answer, true);
        } finally {
            leave.run();
        }
    }

    private Answer receiveOnce(ImportIntake.Request request, ImportBody body, Call call) {
        call.key().ifPresent(answers::reserve);
        ReceivedImport received = intake.receive(request, body);
        StoredResponse answer = call.answer().apply(imports.view(received));
        call.key().ifPresent(key -> {
            String print = call.fingerprint().of(received.sha256().getBytes(StandardCharsets.US_ASCII));
            answers.find(key, print).ifPresent(first -> {
                throw new AlreadyAnswered(first);
            });
            answers.complete(key, print, answer);
        });
        return new Answer(answer, false);
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
