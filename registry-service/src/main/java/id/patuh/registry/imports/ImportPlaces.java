package id.patuh.registry.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.imports.format.ImportSource;

/** Who may send a file now: each agency one in its own place, and as many more as there are places for all. */
@ApplicationScoped
class ImportPlaces {
    private static final String RETRY_SECONDS = "10";

    private final Map<Agency, Semaphore> own = new EnumMap<>(Agency.class);
    private final Semaphore shared;

    ImportPlaces(ImportConfig config) {
        for (ImportSource source : ImportSource.values()) {
            own.computeIfAbsent(source.agency(), agency -> new Semaphore(1));
        }
        this.shared = new Semaphore(Math.max(0, config.receivedAtOnce() - own.size()));
    }

    /**
     * Takes a place for a file of an agency.
     *
     * @return gives the place back
     * @throws Problem IMPORTS_BUSY
     */
    Runnable take(Agency agency) {
        if (own.get(agency).tryAcquire()) {
            return own.get(agency)::release;
        }
        if (shared.tryAcquire()) {
            return shared::release;
        }
        throw Problem.of(RegistryProblem.IMPORTS_BUSY, RETRY_SECONDS).header("Retry-After", RETRY_SECONDS);
    }
}
