package id.patuh.sanctions.work.job;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.jobs.JobView;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.work.AbsenceStore;
import id.patuh.sanctions.work.Portfolio;
import id.patuh.sanctions.work.WorkAccess;

/** Orders that the work of an officer goes to another one of the same agency or unit. */
@ApplicationScoped
class ReassignmentService {
    private final JobService jobs;
    private final Portfolio portfolio;
    private final AbsenceStore absences;
    private final AuditLog audit;

    ReassignmentService(JobService jobs, Portfolio portfolio, AbsenceStore absences, AuditLog audit) {
        this.jobs = jobs;
        this.portfolio = portfolio;
        this.absences = absences;
        this.audit = audit;
    }

    /**
     * Orders it, within the regions of the caller.
     *
     * @throws Problem AGENCY_MISMATCH, or OFFICER_ABSENT if the one who would take over is away today
     */
    @Transactional
    JobView order(Reassignment order, Caller caller) {
        String owner = WorkAccess.own(caller);
        if (order.from().equals(order.to())) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/to", "SAME_OFFICER", "Petugas pengganti harus orang lain.", "Name another officer."));
        }
        absences.requirePresent(owner, order.to());
        ReassignmentJob.Input input =
                new ReassignmentJob.Input(caller.subject(), owner, WorkAccess.provinces(caller), order);
        long items = portfolio.count(input.holder());
        UUID job = jobs.submit(ReassignmentJob.KIND, input, items);
        audit.record(
                "WORK_REASSIGNED",
                "job",
                job.toString(),
                Map.of("owner", owner, "from", order.from(), "to", order.to(), "items", items));
        return jobs.find(job).orElseThrow();
    }
}
