package id.patuh.kit.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan.PlannedTopic;
import io.smallrye.common.annotation.Identifier;

/** Creates missing topics as planned. An existing topic is never altered: the number of partitions is fixed for ever. */
@ApplicationScoped
public class TopicCreator {
    /** Most bytes of a dead letter: more than any topic takes, since it is an event with headers added. */
    public static final int DEAD_LETTER_BYTES = 16 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(TopicCreator.class);
    private static final int SECONDS = 15;

    private final Map<String, Object> connection;
    private final Instance<TopicPlan> plans;
    private final short replicationFactor;

    TopicCreator(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @Any Instance<TopicPlan> plans,
            RelayConfig config) {
        this.connection = new HashMap<>(connection);
        this.plans = plans;
        this.replicationFactor = config.replicationFactor();
    }

    /** Creates all planned topics and their dead-letter topics. */
    void ensurePlanned() {
        List<NewTopic> wanted = new ArrayList<>();
        for (PlannedTopic topic : planned()) {
            wanted.add(request(topic));
            wanted.add(deadLetters(topic.name()));
        }
        create(wanted);
    }

    /** Creates a topic as planned; one that is in no plan becomes a topic of facts. */
    void ensure(String name) {
        create(List.of(request(planned().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseGet(() -> TopicPlan.facts(name)))));
    }

    /**
     * Creates the dead-letter topic of a topic unless it exists.
     *
     * @throws BrokerUnavailableException when the broker cannot do it now
     */
    public void ensureDeadLetters(String topic) {
        create(List.of(deadLetters(topic)));
    }

    /** Names of the planned topics. */
    Set<String> names() {
        return planned().stream().map(PlannedTopic::name).collect(Collectors.toSet());
    }

    /** Names of the planned topics of states. */
    Set<String> compacted() {
        return planned().stream()
                .filter(PlannedTopic::compacted)
                .map(PlannedTopic::name)
                .collect(Collectors.toSet());
    }

    /** Names of the planned topics whose last events tell where their aggregates stand. */
    Set<String> repeated() {
        return planned().stream()
                .filter(PlannedTopic::repeated)
                .map(PlannedTopic::name)
                .collect(Collectors.toSet());
    }

    private List<PlannedTopic> planned() {
        return plans.stream().flatMap(plan -> plan.topics().stream()).toList();
    }

    private NewTopic request(PlannedTopic topic) {
        Map<String, String> configs = topic.compacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : kept(Map.of());
        return topic(topic.name(), topic.partitions(), configs);
    }

    // Dead letters are few; one partition keeps them in the order of their discovery.
    private NewTopic deadLetters(String topic) {
        return topic(
                Topics.deadLetters(topic),
                1,
                kept(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_BYTES))));
    }

    // Facts of a procedure and dead letters are kept for ever.
    private static Map<String, String> kept(Map<String, String> others) {
        Map<String, String> configs = new HashMap<>(others);
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return configs;
    }

    private NewTopic topic(String name, int partitions, Map<String, String> configs) {
        Optional<Short> replicas = replicationFactor < 0 ? Optional.empty() : Optional.of(replicationFactor);
        return new NewTopic(name, Optional.of(partitions), replicas).configs(configs);
    }

    private void create(List<NewTopic> wanted) {
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var answer : admin.createTopics(missing).values().entrySet()) {
                await(answer.getKey(), answer.getValue());
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new BrokerUnavailableException("Topics cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("Stopped while topics were being created", e);
        }
    }

    private static void await(String topic, KafkaFuture<Void> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            answer.get(SECONDS, TimeUnit.SECONDS);
            LOG.infof("Topic %s created", topic);
        } catch (ExecutionException e) {
            // Another instance was quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
