package id.patuh.kit.relay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Database;

/** Rounds of sending: all topics that lag behind their feed, with pauses while the broker is away. */
final class SendLoop {
    private static final Logger LOG = Logger.getLogger(SendLoop.class);
    private static final long FIRST_BACKOFF = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String LAGGING = """
            select topic from feed_counter c
            where exists (select from feed_cursor f where f.topic = c.topic and f.position < c.position)
               or exists (select from outbox_parked p where p.topic = c.topic and p.resend)
            order by topic
            """;

    private final Database database;
    private final TopicCreator topics;
    private final FeedSender sender;
    private final Broker broker;
    private final RelayConfig config;
    private final RelayMetrics metrics;
    private boolean planned;
    private long backoff;
    private long notBefore;

    SendLoop(
            Database database,
            TopicCreator topics,
            FeedSender sender,
            Broker broker,
            RelayConfig config,
            RelayMetrics metrics) {
        this.database = database;
        this.topics = topics;
        this.sender = sender;
        this.broker = broker;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Does one round.
     *
     * @return true when there may be more to send at once
     */
    boolean run() {
        if (backoff > 0 && System.nanoTime() - notBefore < 0) {
            return false;
        }
        try {
            boolean sent = sendAll();
            if (backoff > 0) {
                LOG.info("The broker takes events again");
                metrics.brokerAway(false);
                backoff = 0;
            }
            return sent;
        } catch (BrokerUnavailableException e) {
            backOff(e);
            return false;
        }
    }

    private boolean sendAll() {
        // Topics should be there for the consumers before the first event is.
        if (!planned) {
            topics.ensurePlanned();
            planned = true;
        }
        List<String> lagging = database.query(LAGGING, row -> row.getString("topic"));
        int sent = send(lagging);
        // A round that had nothing to send learned nothing about the broker.
        if (lagging.isEmpty() && backoff > 0) {
            topics.ensurePlanned();
        }
        return sent > 0;
    }

    // One topic in trouble does not keep the others from being sent.
    private int send(List<String> lagging) {
        int sent = 0;
        Optional<BrokerUnavailableException> failure = Optional.empty();
        for (String topic : lagging) {
            try {
                broker.require(topic);
                int events = sender.resend(topic) + sender.pass(topic, config.shards(), config.batch());
                metrics.sent(topic, events);
                sent += events;
            } catch (BrokerUnavailableException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return sent;
    }

    private void backOff(BrokerUnavailableException failure) {
        if (backoff == 0) {
            LOG.warnf(failure, "Events wait in the feed: %s", failure.getMessage());
        }
        metrics.sendFailed();
        metrics.brokerAway(true);
        backoff =
                Math.min(Math.max(FIRST_BACKOFF, backoff * 2), config.backoff().toNanos());
        notBefore = System.nanoTime() + backoff;
    }
}
