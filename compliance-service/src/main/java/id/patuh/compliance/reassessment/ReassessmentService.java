package id.patuh.compliance.reassessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.facts.FactsService;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.jobs.JobView;

/** Orders runs over all employers: one for each new day, one when a calendar has changed, and on request. */
@ApplicationScoped
class ReassessmentService {
    private static final Logger LOG = Logger.getLogger(ReassessmentService.class);

    private final JobService jobs;
    private final ReassessmentDayStore days;
    private final FactsService facts;
    private final AssessorFactory assessors;
    private final AuditLog audit;

    ReassessmentService(
            JobService jobs, ReassessmentDayStore days, FactsService facts, AssessorFactory assessors, AuditLog audit) {
        this.jobs = jobs;
        this.days = days;
        this.facts = facts;
        this.assessors = assessors;
        this.audit = audit;
    }

    /**
     * Orders the run of today unless it has been ordered. Safe in any number of instances: the day is a key, and a second instance waits
     * for the first one's transaction and then finds it taken.
     */
    @Transactional
    void orderToday() {
        LocalDate today = assessors.today();
        if (days.known(today)) {
            return;
        }
        UUID run = UUID.randomUUID();
        if (days.claim(today, run)) {
            jobs.submit(ReassessmentJob.KIND, ReassessmentJob.Input.ofDay(today, run), facts.count());
            LOG.infof("The date is now %s in Jakarta: all employers are assessed again", today);
        }
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
