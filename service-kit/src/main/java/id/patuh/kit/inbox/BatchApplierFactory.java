package id.patuh.kit.inbox;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Transactions;
import id.patuh.kit.outbox.EventContext;
import id.patuh.kit.outbox.EventContexts;
import io.micrometer.core.instrument.MeterRegistry;

/** Joins a handler with the inbox and the dead letters: what its consumers do with a batch. */
@ApplicationScoped
class BatchApplierFactory {
    private final InboxStore inbox;
    private final PartitionStore partitions;
    private final DeadLetterProducer deadLetters;
    private final Transactions transactions;
    private final EventContexts contexts;
    private final MeterRegistry registry;
    private final InboxConfig config;

    BatchApplierFactory(
            InboxStore inbox,
            PartitionStore partitions,
            DeadLetterProducer deadLetters,
            Transactions transactions,
            EventContexts contexts,
            MeterRegistry registry,
            InboxConfig config) {
        this.inbox = inbox;
        this.partitions = partitions;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.contexts = contexts;
        this.registry = registry;
        this.config = config;
    }

    BatchApplier create(EventHandler handler) {
        Subscription subscription = handler.subscription();
        String consumer = subscription.consumer();
        return new BatchApplier(
                consumer,
                new EventParser(subscription),
                events -> {
                    int applied = contexts.call(
                            new EventContext(EventContext.SYSTEM, null),
                            () -> transactions.inNew(config.timeout(), () -> apply(handler, events)));
                    registry.counter("patuh.inbox.applied.events", "consumer", consumer)
                            .increment(applied);
                },
                (record, code, reason) -> deadLetters.send(consumer, record, code, reason),
                handler::caughtUp,
                partitions.of(consumer));
    }

    private int apply(EventHandler handler, List<InboundEvent> events) {
        List<InboundEvent> fresh = inbox.claim(handler.subscription(), events);
        if (!fresh.isEmpty()) {
            handler.apply(fresh);
        }
        return fresh.size();
    }
}
