package id.patuh.compliance.policy;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Looks at the start, and then again and again, whether the policy in use brings other law than was published. */
@ApplicationScoped
class PolicyPublicationJob {
    private final PolicyPublicationService publication;

    PolicyPublicationJob(PolicyPublicationService publication) {
        this.publication = publication;
    }

    @Scheduled(
            identity = "policy-publication",
            every = "${patuh.compliance.day-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() {
        publication.publishIfChanged();
    }
}
