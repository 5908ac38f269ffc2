package id.patuh.sanctions.block.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.loop.WorkerLoop;
import id.patuh.sanctions.block.check.ListedAnswer;
import id.patuh.sanctions.block.check.ListedAnswerQuery;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.reference.IntakeQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Writes the places that changed into their lists and signs these, and only these, anew. One instance does at a time. */
@ApplicationScoped
class StatusListBuilder {
    private static final int MOST_CHANGES = 50_000;
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final StatusListStore store;
    private final StatusListSigner signer;
    private final ListedAnswerQuery answers;
    private final IntakeQuery intake;
    private final PolicyBook policies;
    private final StatusListConfig config;
    private final Clock clock;
    private final WorkerLoop loop;

    StatusListBuilder(
            StatusListStore store,
            StatusListSigner signer,
            ListedAnswerQuery answers,
            IntakeQuery intake,
            PolicyBook policies,
            StatusListConfig config,
            Clock clock) {
        this.store = store;
        this.signer = signer;
        this.answers = answers;
        this.intake = intake;
        this.policies = policies;
        this.config = config;
        this.clock = clock;
        this.loop = new WorkerLoop("patuh-status-lists", config.interval(), LONGEST_BACKOFF, this::round);
    }

    void onStart(@Observes StartupEvent event) {
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** What is the same for all lists of a round. */
    private record Terms(SanctionsPolicy policy, Instant now, Instant expiresAt) {}

    /** Brings the lists up to date with a batch of changes; true when there are more. */
    boolean round() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            SanctionsPolicy policy = policies.onOrEarliest(WorkingDays.dayOf(now));
            Optional<Instant> expiresAt = expiry(policy, now);
            if (expiresAt.isEmpty() || !store.lock()) {
                return false;
            }
            Terms terms = new Terms(policy, now, expiresAt.get());
            List<Long> changed = store.takeChanges(MOST_CHANGES);
            write(changed, terms);
            renew(terms);
            return changed.size() == MOST_CHANGES;
        });
    }

    /** A list lives no longer than its data may be old; empty where they are too old to say anything. */
    private Optional<Instant> expiry(SanctionsPolicy policy, Instant now) {
        Instant longest = now.plus(config.lifetime());
        return intake.heardAt()
                .map(heard -> heard.plus(Duration.ofDays(policy.lookUp().maximumAgeDays())))
                .map(old -> old.isBefore(longest) ? old.truncatedTo(ChronoUnit.SECONDS) : longest)
                .filter(end -> end.isAfter(now));
    }

    private void write(List<Long> changed, Terms terms) {
        Map<Long, List<Long>> byChunk = changed.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        position -> position / StatusListId.PLACES, TreeMap::new, Collectors.toList()));
        byChunk.forEach((chunk, positions) -> {
            List<ListedAnswer> read = answers.read(positions, terms.policy().lookUp(), terms.now());
            for (ServiceType service : ServiceType.values()) {
                StatusListId id = new StatusListId(service, chunk.intValue());
                Optional<StatusListStore.Kept> kept = store.find(id);
                StatusBits statuses = kept.map(list -> new StatusBits(StatusListId.BITS, list.entries()))
                        .orElseGet(() ->
                                StatusBits.filled(StatusListId.BITS, StatusListId.PLACES, StatusType.UNKNOWN.value()));
                if (enter(read, service, statuses) || kept.isEmpty()) {
                    save(
                            id,
                            statuses,
                            kept.map(StatusListStore.Kept::policyVersion)
                                    .orElse(terms.policy().version()),
                            terms);
                }
            }
        });
    }

    private void renew(Terms terms) {
        Instant soon = terms.now().plus(config.lifetime().dividedBy(2));
        // Data that are soon too old end the life of every list, and signing it again would not prolong it.
        Instant before = soon.isBefore(terms.expiresAt()) ? soon : terms.expiresAt();
        for (StatusListId id :
                store.stale(before, signer.keyId(), terms.policy().version())) {
            StatusListStore.Kept kept = store.find(id).orElseThrow();
            StatusBits statuses = new StatusBits(StatusListId.BITS, kept.entries());
            if (!kept.policyVersion().equals(terms.policy().version())) {
                rewrite(id, statuses, terms);
            }
            save(id, statuses, terms.policy().version(), terms);
        }
    }

    private void rewrite(StatusListId id, StatusBits statuses, Terms terms) {
        long first = (long) id.chunk() * StatusListId.PLACES;
        for (long from = first; from < first + StatusListId.PLACES; from += MOST_CHANGES) {
            List<ListedAnswer> read =
                    answers.read(from, from + MOST_CHANGES, terms.policy().lookUp(), terms.now());
            enter(read, id.service(), statuses);
        }
    }

    private static boolean enter(List<ListedAnswer> read, ServiceType service, StatusBits statuses) {
        boolean changed = false;
        for (ListedAnswer answer : read) {
            changed |= statuses.set(
                    StatusListId.index(answer.position()),
                    StatusType.of(answer, service).value());
        }
        return changed;
    }

    private void save(StatusListId id, StatusBits statuses, String policyVersion, Terms terms) {
        String token = signer.sign(id, statuses, terms.now(), terms.expiresAt());
        store.save(
                new StatusListStore.Kept(id, statuses.bytes(), policyVersion),
                new StatusListStore.Issued(id, token, terms.now(), terms.expiresAt()),
                signer.keyId());
    }
}
