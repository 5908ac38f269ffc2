package id.patuh.sanctions.reference;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Stores what this service needs to know about employers, and has their blocks published where their numbers change. */
@ApplicationScoped
class EmployerHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-employers";

    private final EmployerStore store;
    private final EmployerQuestionStore questions;
    private final EmployerQuery employers;
    private final IntakeStore intake;
    private final EmployerNumberListener listener;
    private final EmployerChangeListener changes;
    private final AssessmentListener assessments;

    EmployerHandler(
            EmployerStore store,
            EmployerQuestionStore questions,
            EmployerQuery employers,
            IntakeStore intake,
            EmployerNumberListener listener,
            EmployerChangeListener changes,
            AssessmentListener assessments) {
        this.store = store;
        this.questions = questions;
        this.employers = employers;
        this.intake = intake;
        this.listener = listener;
        this.changes = changes;
        this.assessments = assessments;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.EMPLOYERS, EmployerEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void caughtUp(Set<Integer> partitions) {
        intake.heard(Topics.EMPLOYERS, partitions);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<EmployerEvent> versions = events.stream()
                .map(event -> event.data(EmployerEvent.class))
                .sorted(Comparator.comparing(event -> event.employerId().toString()))
                .toList();
        Set<UUID> concerned = versions.stream().map(EmployerEvent::employerId).collect(Collectors.toSet());
        store.lockNewcomers(concerned);
        boolean related = lockRelatives(versions);
        Set<UUID> changed = new HashSet<>(store.replacePredecessors(versions));
        changed.addAll(store.upsert(versions));
        changed.addAll(store.replaceNumbers(versions));
        if (!changed.isEmpty()) {
            if (related) {
                changed.addAll(employers.legalPersons(changed));
            }
            listener.numbersChanged(changed);
        }
        Set<UUID> proposable = questions.replace(versions);
        proposable.addAll(changed);
        if (!proposable.isEmpty()) {
            assessments.assessed(proposable);
        }
        concerned.addAll(changed);
        changes.employersChanged(concerned);
        intake.advance(
                Topics.EMPLOYERS,
                versions.stream().map(EmployerEvent::recordedAt).toList());
    }

    /**
     * Locks every employer that is or becomes one legal person with one of these: the events of the two parties of a merger arrive in two
     * batches, and each batch publishes the blocks of both. Most employers have no relatives.
     */
    private boolean lockRelatives(List<EmployerEvent> versions) {
        Set<UUID> ids = versions.stream().map(EmployerEvent::employerId).collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>();
        for (EmployerEvent employer : versions) {
            employer.predecessors().forEach(predecessor -> named.add(predecessor.employerId()));
            if (employer.successorId() != null) {
                named.add(employer.successorId());
            }
        }
        Set<UUID> relatives = employers.legalPersons(ids);
        boolean related = !named.isEmpty() || relatives.size() > ids.size();
        relatives.addAll(named);
        if (related) {
            store.lockExclusive(relatives);
        }
        return related;
    }
}
