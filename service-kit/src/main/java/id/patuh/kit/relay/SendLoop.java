package id.patuh.kit.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import id.patuh.kit.db.Database;

/** Rounds of sending: all topics that lag behind their feed, with pauses while the broker is away. */
final class SendLoop {
    private static final Logger LOG = Logger.getLogger(SendLoop.class);
    private static final long FIRST_BACKOFF = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String FEEDS = """
            select topic, position,
                   exists (select from feed_cursor f where f.topic = c.topic and f.position < c.position)
                   or exists (select from outbox_parked p where p.topic = c.topic and p.resend) as lagging
            from feed_counter c
            order by topic
            """;

    private final Database database;
    private final TopicCreator topics;
    private final EpochCheck epochs;
    private final FeedSender sender;
    private final Broker broker;
    private final RelayConfig config;
    private final RelayMetrics metrics;
    private final Map<String, Long> numbers = new HashMap<>();
    private boolean prepared;
    private long backoff;
    private long notBefore;

    SendLoop(
            Database database,
            TopicCreator topics,
            EpochCheck epochs,
            FeedSender sender,
            Broker broker,
            RelayConfig config,
            RelayMetrics metrics) {
        this.database = database;
        this.topics = topics;
        this.epochs = epochs;
        this.sender = sender;
        this.broker = broker;
        this.config = config;
        this.metrics = metrics;
    }

    private record Feed(String topic, long position, boolean lagging) {}

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
        prepare();
        List<Feed> feeds = feeds();
        // Beneath the running service, the database became an older one.
        if (feeds.stream().anyMatch(feed -> feed.position() < numbers.getOrDefault(feed.topic(), 0L))) {
            prepared = false;
            numbers.clear();
            return true;
        }
        feeds.forEach(feed -> numbers.put(feed.topic(), feed.position()));
        List<String> lagging =
                feeds.stream().filter(Feed::lagging).map(Feed::topic).toList();
        int sent = send(lagging);
        // A round that had nothing to send learned nothing about the broker.
        if (lagging.isEmpty() && backoff > 0) {
            topics.ensurePlanned();
        }
        return sent > 0;
    }

    // Topics should be there for the consumers before the first event is, and readers should hear of a new epoch with
    // it.
    private void prepare() {
        if (!prepared) {
            topics.ensurePlanned();
            epochs.check();
            prepared = true;
        }
    }

    private List<Feed> feeds() {
        return database.query(
                FEEDS, row -> new Feed(row.getString("topic"), row.getLong("position"), row.getBoolean("lagging")));
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
