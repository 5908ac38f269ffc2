package id.patuh.compliance.records;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.PoisonEvent;
import id.patuh.kit.inbox.Subscription;

/** Follows the records. Each version may add statements of its own, so none of those on the topic is skipped. */
@ApplicationScoped
class RecordEventHandler implements EventHandler {
    private static final Subscription SUBSCRIPTION =
            new Subscription("compliance-records", Topics.RECORDS, DeliveryMode.EVERY_EVENT);

    private final RecordService records;

    @Inject
    RecordEventHandler(RecordService records) {
        this.records = records;
    }

    @Override
    public Subscription subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public Set<String> types() {
        return Set.of(RecordEvent.TYPE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        records.apply(events.stream().map(RecordEventHandler::record).toList());
    }

    private static RecordEvent record(InboundEvent event) {
        RecordEvent record = event.data(RecordEvent.class);
        if (!RecordState.of(record).hasPlace()) {
            throw new PoisonEvent("REGION_UNKNOWN", "Record " + record.recordId() + " has no known region");
        }
        return record;
    }
}
