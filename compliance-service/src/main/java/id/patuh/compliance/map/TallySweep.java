package id.patuh.compliance.map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** Folds the totals from time to time. */
@ApplicationScoped
class TallySweep {
    private final Tallies tallies;

    @Inject
    TallySweep(Tallies tallies) {
        this.tallies = tallies;
    }

    @Scheduled(
            identity = "tally-fold",
            every = "${patuh.compliance.tally-fold}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        tallies.fold();
    }
}
