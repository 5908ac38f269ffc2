package id.patuh.compliance.records;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

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
    private final RecordService records;

    RecordEventHandler(RecordService records) {
        this.records = records;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("compliance-records", Topics.RECORDS, RecordEvent.TYPE, DeliveryMode.EVERY_EVENT);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        Map<Long, List<RecordEvent>> byEpoch = events.stream()
                .collect(Collectors.groupingBy(
                        InboundEvent::epoch,
                        TreeMap::new,
                        Collectors.mapping(RecordEventHandler::record, Collectors.toList())));
        byEpoch.forEach(records::apply);
    }

    private static RecordEvent record(InboundEvent event) {
        RecordEvent record = event.data(RecordEvent.class);
        if (!RecordState.of(event.epoch(), record).hasPlace()) {
            throw new PoisonEvent("REGION_UNKNOWN", "Record " + record.recordId() + " has no known region");
        }
        return record;
    }
}
