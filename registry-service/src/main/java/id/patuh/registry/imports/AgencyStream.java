package id.patuh.registry.imports;

import java.util.List;
import java.util.Set;

import id.patuh.contracts.event.BpjsKesCoverageReportedEvent;
import id.patuh.contracts.event.BpjsTkCoverageReportedEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.event.WlkpReportedEvent;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.KeyType;
import id.patuh.kit.inbox.Subscription;

/**
 * The way by which one agency sends its rows as events. The key of each is the agency's own number of the employer.
 *
 * @param lane its names
 * @param work what is done with a batch
 */
record AgencyStream(Lane lane, StreamWork work) implements EventHandler {
    /** The names of a stream. */
    enum Lane {
        /** WLKP rows. */
        WLKP("registry-wlkp", ImportSource.WLKP, Topics.WLKP_ROWS, WlkpReportedEvent.TYPE, Topics.KEMENAKER_REJECTIONS),
        /** Rows of BPJS Ketenagakerjaan. */
        BPJS_TK(
                "registry-bpjs-tk",
                ImportSource.BPJS_TK,
                Topics.BPJS_TK_ROWS,
                BpjsTkCoverageReportedEvent.TYPE,
                Topics.BPJS_TK_REJECTIONS),
        /** Rows of BPJS Kesehatan. */
        BPJS_KES(
                "registry-bpjs-kes",
                ImportSource.BPJS_KES,
                Topics.BPJS_KES_ROWS,
                BpjsKesCoverageReportedEvent.TYPE,
                Topics.BPJS_KES_REJECTIONS);

        private final String consumer;
        private final ImportSource source;
        private final String topic;
        private final String type;
        private final String rejections;

        Lane(String consumer, ImportSource source, String topic, String type, String rejections) {
            this.consumer = consumer;
            this.source = source;
            this.topic = topic;
            this.type = type;
            this.rejections = rejections;
        }

        ImportSource source() {
            return source;
        }

        String topic() {
            return topic;
        }

        /** Where refused rows are answered. */
        String rejections() {
            return rejections;
        }
    }

    @Override
    public Subscription subscription() {
        return new Subscription(lane.consumer, lane.topic, DeliveryMode.EVERY_EVENT, KeyType.TEXT);
    }

    @Override
    public Set<String> types() {
        return Set.of(lane.type);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        work.apply(lane, events);
    }
}
