package id.patuh.registry.imports;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.idempotency.IdempotencyKey;
import id.patuh.kit.idempotency.IdempotencyStore;
import id.patuh.kit.idempotency.StoredAnswer;
import id.patuh.kit.jobs.JobView;
import id.patuh.kit.jobs.Jobs;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Receives extracts and tells what became of them. */
@ApplicationScoped
class ImportService {
    private static final String RETRY_SECONDS = "10";
    private static final String EVERYWHERE = "*";

    private final ImportIntake intake;
    private final RosterImports rosters;
    private final ImportRepository imports;
    private final IdempotencyStore answers;
    private final Jobs jobs;
    private final ObjectMapper mapper;
    private final ImportSettings settings;
    private final Semaphore places;

    ImportService(
            ImportIntake intake,
            RosterImports rosters,
            ImportRepository imports,
            IdempotencyStore answers,
            Jobs jobs,
            ObjectMapper mapper,
            ImportSettings settings) {
        this.intake = intake;
        this.rosters = rosters;
        this.imports = imports;
        this.answers = answers;
        this.jobs = jobs;
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
    record Answer(StoredAnswer stored, boolean replayed) {}

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
        StoredAnswer answer = answer(received);
        key.ifPresent(given -> {
            String print = fingerprint.of(received.sha256().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            answers.find(given, print).ifPresent(first -> {
                throw new AlreadyAnswered(first);
            });
            answers.complete(given, print, answer);
        });
        return new Answer(answer, false);
    }

    /**
     * The state of an import.
     *
     * @throws Problem IMPORT_NOT_FOUND, and what {@link #find} refuses
     */
    @Transactional
    ImportView view(UUID id, Caller reader) {
        return view(find(id, reader));
    }

    /**
     * The errors of an import by line.
     *
     * @throws Problem IMPORT_NOT_FOUND, and what {@link #find} refuses
     */
    @Transactional
    Page<ImportErrorView> errors(UUID id, Caller reader, PageQuery page) {
        find(id, reader);
        String filter = "import-errors " + id;
        var after = page.after(filter, 3);
        var rows = imports.errors(
                id,
                after.map(key -> Long.valueOf(key.get(0))).orElse(0L),
                after.map(key -> key.get(1)).orElse(""),
                after.map(key -> key.get(2)).orElse(""),
                page.limit() + 1);
        return Page.cut(rows, page.limit(), last -> Cursors.encode(filter, last.line(), last.field(), last.code()))
                .map(ImportService::errorView);
    }

    /**
     * An import that a caller may read: with a scope of all regions, since a file holds the whole country, and of the agency whose extract
     * it is. Auditors and administrators read those of every agency.
     */
    private ReceivedImport find(UUID id, Caller reader) {
        reader.requireRegion(EVERYWHERE);
        ReceivedImport found =
                imports.find(id).orElseThrow(() -> Problem.of(RegistryProblem.IMPORT_NOT_FOUND, id.toString()));
        if (!reader.hasRole(Roles.ADMIN) && !reader.hasRole(Roles.AUDITOR)) {
            reader.requireAgency(found.source().agency());
        }
        return found;
    }

    private ImportView view(ReceivedImport received) {
        JobView job = jobs.find(received.jobId())
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IMPORT_NOT_FOUND, received.id().toString()));
        return ImportView.of(received, job, imports.errorsByCode(received.id()));
    }

    private StoredAnswer answer(ReceivedImport received) {
        try {
            return new StoredAnswer(
                    202,
                    MediaType.APPLICATION_JSON,
                    null,
                    URI.create("/v1/imports/" + received.id()).toString(),
                    mapper.writeValueAsBytes(view(received)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ImportErrorView errorView(ImportRepository.StoredError error) {
        RowErrorCode code = RowErrorCode.valueOf(error.code());
        return new ImportErrorView(
                error.line(),
                error.field(),
                code,
                new ImportErrorView.Message(code.indonesian(), code.english()),
                error.value());
    }

    /** Rolls back what a repeated request has staged. */
    private static final class AlreadyAnswered extends RuntimeException {
        private final transient StoredAnswer answer;

        AlreadyAnswered(StoredAnswer answer) {
            super("Answered before", null, false, false);
            this.answer = answer;
        }
    }
}
