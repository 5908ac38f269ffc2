package id.patuh.sanctions.work.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.work.WorkStore;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Ends the holds that are over, each once however many instances look. An item is no longer on hold from the end of its hold on, noticed
 * or not; the history says so when it is noticed.
 */
@ApplicationScoped
public class HoldRelease {
    /** Action of the step that ends a hold. */
    static final String HOLD_ENDED = "HOLD_ENDED";

    private static final Logger LOG = Logger.getLogger(HoldRelease.class);
    private static final int BATCH = 200;

    private final WorkStore work;
    private final CaseStore cases;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;
    private final Clock clock;

    HoldRelease(WorkStore work, CaseStore cases, CaseJournal journal, ActingContextFactory contexts, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.journal = journal;
        this.contexts = contexts;
        this.clock = clock;
    }

    /**
     * Ends holds that are over now.
     *
     * @return whether there may be more
     */
    public boolean release() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<WorkStore.Item> over = work.held(now, BATCH);
        long released = over.stream().filter(item -> release(item, now)).count();
        return over.size() == BATCH && released > 0;
    }

    private boolean release(WorkStore.Item item, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> locked(item, now));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The hold of %s did not end; it is tried again", item.id());
            return false;
        }
    }

    private boolean locked(WorkStore.Item item, Instant now) {
        SanctionCase sanctionCase = cases.lock(item.caseId());
        if (!work.release(item, now)) {
            return false;
        }
        journal.tick(sanctionCase, new StepNote(HOLD_ENDED, item.requestId(), null, Map.of()), contexts.system());
        return true;
    }
}
