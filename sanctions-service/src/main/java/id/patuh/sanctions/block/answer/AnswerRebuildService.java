package id.patuh.sanctions.block.answer;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.jobs.JobView;
import io.quarkus.runtime.StartupEvent;

/** Orders runs that bring the rows in line with the history: on request, and at the first start with numbers that have no rows. */
@ApplicationScoped
class AnswerRebuildService {
    private static final Logger LOG = Logger.getLogger(AnswerRebuildService.class);

    private final JobService jobs;
    private final AnswerBuildStore build;
    private final AuditLog audit;

    AnswerRebuildService(JobService jobs, AnswerBuildStore build, AuditLog audit) {
        this.jobs = jobs;
        this.build = build;
        this.audit = audit;
    }

    @Transactional
    void onStart(@Observes StartupEvent start) {
        if (!build.complete() && build.claim(UUID.randomUUID())) {
            jobs.submit(AnswerRebuildJob.KIND, new AnswerRebuildJob.Input("FIRST_BUILD"), null);
            LOG.info("The rows of the look-up are being built; until then the history answers");
        }
    }

    @Transactional
    JobView order(String reason) {
        UUID job = jobs.submit(AnswerRebuildJob.KIND, new AnswerRebuildJob.Input(reason), null);
        audit.record("ANSWER_REBUILD_ORDERED", "job", job.toString(), Map.of("reason", reason));
        return jobs.find(job).orElseThrow();
    }
}
