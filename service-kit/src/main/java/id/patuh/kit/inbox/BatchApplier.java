package id.patuh.kit.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import id.patuh.kit.db.Failures;

/**
 * Gets a batch of one subscription applied. A batch with poison in it is halved until the poison stands alone and goes to the dead
 * letters; its neighbours are applied in their order. Errors that pass with time are thrown on, and the caller comes again with the same
 * batch: what was applied before is then known by the inbox.
 */
final class BatchApplier {
    private static final Logger LOG = Logger.getLogger(BatchApplier.class);
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final String consumer;
    private final EventParser parser;
    private final Effect effect;
    private final Grave grave;
    private final Set<ConsumerRecord<byte[], byte[]>> buried = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Applies events in one transaction, with their ids. */
    @FunctionalInterface
    interface Effect {
        /**
         * Applies them.
         *
         * @param events in order
         */
        void apply(List<InboundEvent> events);
    }

    /** Takes what cannot be applied. */
    @FunctionalInterface
    interface Grave {
        /**
         * Keeps a record.
         *
         * @param record the record
         * @param code stable reason
         * @param reason for the operator
         */
        void take(ConsumerRecord<byte[], byte[]> record, String code, String reason);
    }

    BatchApplier(String consumer, EventParser parser, Effect effect, Grave grave) {
        this.consumer = consumer;
        this.parser = parser;
        this.effect = effect;
        this.grave = grave;
    }

    /**
     * Applies records, each once and in their order, or buries them.
     *
     * @param records a poll's records
     * @throws RuntimeException when it cannot be done now; all of the records are to be brought again
     */
    void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                arrivals.add(new Arrival(record, parser.parse(record)));
            } catch (PoisonEvent e) {
                bury(record, e.code(), e.getMessage());
            }
        }
        if (!arrivals.isEmpty()) {
            applyOrHalve(arrivals);
        }
        buried.clear();
    }

    private void applyOrHalve(List<Arrival> arrivals) {
        try {
            attempt(arrivals);
        } catch (PoisonEvent e) {
            narrow(arrivals, e.code(), e.getMessage());
        } catch (RuntimeException e) {
            switch (Failures.kind(e)) {
                case CONFLICT, UNAVAILABLE -> throw e;
                case DUPLICATE, PERMANENT -> {
                    LOG.warnf(e, "%s failed on a batch of %d", consumer, arrivals.size());
                    narrow(arrivals, "HANDLER_FAILED", e.toString());
                }
            }
        }
    }

    private void narrow(List<Arrival> arrivals, String code, String reason) {
        if (arrivals.size() == 1) {
            bury(arrivals.getFirst().record(), code, reason);
            return;
        }
        int middle = arrivals.size() / 2;
        applyOrHalve(arrivals.subList(0, middle));
        applyOrHalve(arrivals.subList(middle, arrivals.size()));
    }

    private void attempt(List<Arrival> arrivals) {
        List<InboundEvent> events = arrivals.stream().map(Arrival::event).toList();
        for (int attempt = 1; !succeeds(events, attempt); attempt++) {
            long most = FIRST_PAUSE_MILLIS << attempt;
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
        }
    }

    private boolean succeeds(List<InboundEvent> events, int attempt) {
        try {
            effect.apply(events);
            return true;
        } catch (PoisonEvent e) {
            throw e;
        } catch (RuntimeException e) {
            if (attempt >= attempts(e, events.size())) {
                throw e;
            }
            return false;
        }
    }

    // What lost against a parallel transaction wins, as a rule, the second time. A batch that failed is tried again by
    // its halves; a
    // single event is not given up for one failure.
    private static int attempts(RuntimeException failure, int size) {
        return switch (Failures.kind(failure)) {
            case CONFLICT, DUPLICATE -> 5;
            case PERMANENT -> size == 1 ? 3 : 1;
            case UNAVAILABLE -> 1;
        };
    }

    // A batch may come again after some of it was buried.
    private void bury(ConsumerRecord<byte[], byte[]> record, String code, String reason) {
        if (!buried.contains(record)) {
            grave.take(record, code, reason);
            buried.add(record);
        }
    }
}
