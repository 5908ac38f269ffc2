package id.patuh.compliance.reassessment;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Looks whether a new day has begun in Jakarta, after which months may be due and reports stale. */
@ApplicationScoped
class NewDayJob {
    private final ReassessmentService reassessments;

    NewDayJob(ReassessmentService reassessments) {
        this.reassessments = reassessments;
    }

    @Scheduled(
            identity = "day-watch",
            every = "${patuh.compliance.day-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        reassessments.orderToday();
    }
}
