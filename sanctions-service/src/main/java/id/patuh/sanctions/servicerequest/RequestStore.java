package id.patuh.sanctions.servicerequest;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Reads and locks requests. */
@ApplicationScoped
public class RequestStore {
    private final RequestRepository repository;

    RequestStore(RequestRepository repository) {
        this.repository = repository;
    }

    /**
     * Reads a request.
     *
     * @throws Problem REQUEST_UNKNOWN
     */
    public ServiceRequest get(UUID id) {
        return repository
                .findByIdOptional(id)
                .orElseThrow(() -> Problem.of(SanctionsProblem.REQUEST_UNKNOWN, id.toString()));
    }

    /** Locks a request, as it is now; the caller holds the lock on its case. */
    public ServiceRequest lock(UUID id) {
        return repository.lock(id);
    }
}
