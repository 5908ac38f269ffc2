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
import id.patuh.kit.inbox.Delivery;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Keeps the little this service needs to know of employers. */
@ApplicationScoped
class EmployerHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-employers";

    private final EmployerStore store;
    private final EmployerQuery employers;
    private final Intake intake;
    private final NumbersListener listener;

    EmployerHandler(EmployerStore store, EmployerQuery employers, Intake intake, NumbersListener listener) {
        this.store = store;
        this.employers = employers;
        this.intake = intake;
        this.listener = listener;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.EMPLOYERS, Delivery.LATEST_STATE);
    }

    @Override
    public Set<String> types() {
        return Set.of(EmployerEvent.TYPE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        List<EmployerEvent> news = events.stream()
                .map(event -> event.data(EmployerEvent.class))
                .sorted(Comparator.comparing(EmployerEvent::employerId))
                .toList();
        boolean related = lockRelatives(news);
        Set<UUID> changed = new HashSet<>(store.replacePredecessors(news));
        changed.addAll(store.upsert(news));
        changed.addAll(store.replaceNumbers(news));
        if (!changed.isEmpty()) {
            if (related) {
                changed.addAll(employers.legalPersons(changed));
            }
            listener.numbersChanged(changed);
        }
        intake.advance(
                Topics.EMPLOYERS, news.stream().map(EmployerEvent::recordedAt).toList());
    }

    /**
     * Locks everybody who is or becomes one with an employer of the news: news of the two parties of a merger comes in two batches, and
     * each publishes the blocks of both. Most employers have no relatives.
     *
     * @return whether there is anybody else
     */
    private boolean lockRelatives(List<EmployerEvent> news) {
        Set<UUID> ids = news.stream().map(EmployerEvent::employerId).collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>();
        for (EmployerEvent employer : news) {
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
