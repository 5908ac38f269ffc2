package id.patuh.compliance.reassessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.facts.FactsService;
import id.patuh.compliance.reassessment.ReassessmentDayStore.DayRun;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.jobs.JobState;
import id.patuh.kit.jobs.JobView;

/** Orders runs over all employers: one for each new day, one when a calendar has changed, and on request. */
@ApplicationScoped
class ReassessmentService {
    private static final Logger LOG = Logger.getLogger(ReassessmentService.class);
    // Between a run that failed and the next one, so that a fault of the data does not keep the database busy.
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final JobService jobs;
    private final ReassessmentDayStore days;
    private final FactsService facts;
    private final AssessorFactory assessors;
    private final AuditLog audit;
    private final Clock clock;

    ReassessmentService(
            JobService jobs,
            ReassessmentDayStore days,
            FactsService facts,
            AssessorFactory assessors,
            AuditLog audit,
            Clock clock) {
        this.jobs = jobs;
        this.days = days;
        this.facts = facts;
        this.assessors = assessors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders the run of today unless it has been ordered; again some minutes after it failed. Safe in any number of instances: the day
     * is a key, and a second instance waits for the first one's transaction and then finds it taken.
     */
    @Transactional
    void orderToday() {
        LocalDate today = assessors.today();
        Optional<DayRun> held = days.run(today);
        if (held.isPresent() && !failed(held.get())) {
            return;
        }
        UUID run = UUID.randomUUID();
        if (held.isPresent() ? days.replace(held.get().run(), run) : days.claim(today, run)) {
            UUID job = jobs.submit(ReassessmentJob.KIND, ReassessmentJob.Input.ofDay(today, run), facts.count());
            days.ordered(run, job);
            LOG.infof("The date is now %s in Jakarta: all employers are assessed again", today);
        }
    }

    /** Whether a run ended without success, and long enough ago to begin another. */
    private boolean failed(DayRun run) {
        if (run.finished() || run.job() == null) {
            return false;
        }
        Instant before = clock.instant().minus(PAUSE);
        return jobs.find(run.job())
                .map(job -> job.state() == JobState.FAILED && job.finishedAt().isBefore(before))
                .orElse(false);
    }

    /** Orders the run that a changed calendar needs. */
    @Transactional
    void orderForCalendar() {
        jobs.submit(ReassessmentJob.KIND, ReassessmentJob.Input.ofCalendar(), facts.count());
        LOG.info("A calendar has changed: all employers are assessed again");
    }

    /** Orders a run on request. */
    @Transactional
    JobView order(String reason) {
        UUID job = jobs.submit(ReassessmentJob.KIND, ReassessmentJob.Input.onRequest(reason), facts.count());
        audit.record("REASSESSMENT_ORDERED", "job", job.toString(), Map.of("reason", reason));
        return jobs.find(job).orElseThrow();
    }
}
