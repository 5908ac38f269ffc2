package id.patuh.kit.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

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
    private final DeadLetterSink deadLetters;
    private final Consumer<Set<Integer>> caughtUp;
    private final Beginnings beginnings;
    private final Set<ConsumerRecord<byte[], byte[]>> deadLettered = Collections.newSetFromMap(new IdentityHashMap<>());

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
    interface DeadLetterSink {
        /**
         * Keeps a record.
         *
         * @param code stable reason
         */
        void send(ConsumerRecord<byte[], byte[]> record, String code, String reason);
    }

    BatchApplier(
            String consumer,
            EventParser parser,
            Effect effect,
            DeadLetterSink deadLetters,
            Consumer<Set<Integer>> caughtUp,
            Beginnings beginnings) {
        this.consumer = consumer;
        this.parser = parser;
        this.effect = effect;
        this.deadLetters = deadLetters;
        this.caughtUp = caughtUp;
        this.beginnings = beginnings;
    }

    Beginnings beginnings() {
        return beginnings;
    }

    /** Tells the handler that nothing is left to take in from some partitions. */
    void caughtUp(Set<Integer> partitions) {
        caughtUp.accept(partitions);
    }

    /**
     * Applies records, each once and in their order, or sends them to the dead letters.
     *
     * @throws RuntimeException when it cannot be done now; all of the records are to be brought again
     */
    void apply(List<ConsumerRecord<byte[], byte[]>> polled) {
        List<ParsedRecord> records = new ArrayList<>(polled.size());
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            try {
                records.add(new ParsedRecord(record, parser.parse(record)));
            } catch (PoisonEvent e) {
                deadLetter(record, e.code(), e.getMessage());
            }
        }
        if (!records.isEmpty()) {
            applyOrHalve(records);
        }
        deadLettered.clear();
    }

    private void applyOrHalve(List<ParsedRecord> records) {
        try {
            attempt(records);
        } catch (PoisonEvent e) {
            narrow(records, e.code(), e.getMessage());
        } catch (RuntimeException e) {
            switch (Failures.kind(e)) {
                case CONFLICT, UNAVAILABLE -> throw e;
                case DUPLICATE, PERMANENT -> {
                    LOG.warnf(e, "%s failed on a batch of %d", consumer, records.size());
                    narrow(records, "HANDLER_FAILED", e.toString());
                }
            }
        }
    }

    private void narrow(List<ParsedRecord> records, String code, String reason) {
        if (records.size() == 1) {
            deadLetter(records.getFirst().record(), code, reason);
            return;
        }
        int middle = records.size() / 2;
        applyOrHalve(records.subList(0, middle));
        applyOrHalve(records.subList(middle, records.size()));
    }

    private void attempt(List<ParsedRecord> records) {
        List<InboundEvent> events = records.stream().map(ParsedRecord::event).toList();
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

    // What lost against a parallel transaction usually wins the second time. A failed batch is retried by halves; a
    // single event gets
    // more than one attempt.
    private static int attempts(RuntimeException failure, int size) {
        return switch (Failures.kind(failure)) {
            case CONFLICT, DUPLICATE -> 5;
            case PERMANENT -> size == 1 ? 3 : 1;
            case UNAVAILABLE -> 1;
        };
    }

    // A batch may come again after some of it was deadLettered.
    private void deadLetter(ConsumerRecord<byte[], byte[]> record, String code, String reason) {
        if (!deadLettered.contains(record)) {
            deadLetters.send(record, code, reason);
            deadLettered.add(record);
        }
    }
}
