package id.patuh.registry.coverage;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.fact.CoverageFact;

/** Changes of present coverage under the row lock of its employer; who calls makes the version and the history. */
@ApplicationScoped
public class CoverageChanges {
    private final CoverageRepository coverages;

    CoverageChanges(CoverageRepository coverages) {
        this.coverages = coverages;
    }

    /**
     * Makes a statement the present one of its programme.
     *
     * @param employer the employer
     * @param fact the statement
     * @param now by the service's clock
     */
    public void put(UUID employer, CoverageFact fact, Instant now) {
        CoverageEntity held = coverages.findById(new CoverageEntity.Key(employer, fact.programme()));
        CoverageEntity coverage = held == null ? new CoverageEntity(employer, fact.programme()) : held;
        coverage.put(fact, now);
        coverages.persistAndFlush(coverage);
    }

    /**
     * Ends the registration in a programme.
     *
     * @param employer the employer
     * @param programme the programme
     */
    public void end(UUID employer, Programme programme) {
        coverages.deleteById(new CoverageEntity.Key(employer, programme));
    }
}
