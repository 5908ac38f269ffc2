package id.patuh.kit.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

import id.patuh.kit.loop.WorkerLoop;

/** A consumer on a thread of its own: waits for the topic to exist, joins the group, and goes round. */
final class ConsumerThread {
    private static final Logger LOG = Logger.getLogger(ConsumerThread.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final Subscription subscription;
    private final Map<String, Object> connection;
    private final Map<String, Object> settings;
    private final BatchApplier applier;
    private final ConsumerState state;
    private final Duration backoff;
    private final WorkerLoop loop;
    private KafkaConsumer<byte[], byte[]> kafka;
    private PollLoop rounds;
    private boolean waiting;

    ConsumerThread(
            Subscription subscription,
            Map<String, Object> connection,
            BatchApplier applier,
            ConsumerState state,
            InboxConfig config) {
        this.subscription = subscription;
        this.connection = connection;
        this.settings = settings(subscription, connection, config);
        this.applier = applier;
        this.state = state;
        this.backoff = config.backoff();
        this.loop = new WorkerLoop("patuh-" + subscription.consumer(), PAUSE, config.backoff(), this::round);
    }

    private static Map<String, Object> settings(
            Subscription subscription, Map<String, Object> connection, InboxConfig config) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, subscription.consumer());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        // A killed instance's partitions wait for its place in the group to lapse; the usual 45 s would be 45 s of old
        // facts.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        // A poll follows within one transaction and one pause.
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 15 * 60 * 1000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    void start() {
        loop.start();
    }

    void signalStop() {
        loop.signalStop();
    }

    /** Leaves the group after the batch under way. */
    void stop() {
        loop.stop();
        if (kafka != null) {
            kafka.close(CloseOptions.timeout(LEAVING));
        }
    }

    private boolean round() {
        if (rounds == null && !join()) {
            return false;
        }
        rounds.run();
        return true;
    }

    private boolean join() {
        if (!topicExists()) {
            if (!waiting) {
                LOG.infof("%s waits for the topic %s", subscription.consumer(), subscription.topic());
            }
            waiting = true;
            return false;
        }
        kafka = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        rounds = new PollLoop(kafka, applier, state, backoff, loop::isStopping);
        rounds.subscribe(subscription.topic());
        return true;
    }

    private boolean topicExists() {
        try (Admin admin = Admin.create(connection)) {
            return admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(subscription.topic());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
