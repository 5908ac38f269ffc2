package id.patuh.devstack.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import id.patuh.devstack.process.Await;
import id.patuh.devstack.process.StackException;

/** The consumer groups of one service, which all begin with its name. */
final class ConsumerGroups implements AutoCloseable {
    private static final Duration LAPSE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Admin admin;
    private final String prefix;

    ConsumerGroups(String bootstrapServers, String service) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.prefix = service + "-";
    }

    /** A Kafka answer that is waited for. */
    private interface Request<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    /** Names of those that have a place in a topic. */
    Set<String> names() {
        return await(() -> admin.listGroups().all().get()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Takes their places away, so that they read from the beginning. A member that was killed counts for some seconds more: it is waited
     * for.
     *
     * @throws StackException while one of them has a member
     */
    void forget(Set<String> groups) {
        if (!Await.until(LAPSE, PAUSE, () -> true, () -> members(groups) == 0)) {
            throw new StackException("The broker still has readers of " + String.join(", ", groups)
                    + "; nothing was changed. End them and try again.");
        }
        await(() -> admin.deleteConsumerGroups(groups).all().get());
    }

    private long members(Set<String> groups) {
        return await(() -> admin.describeConsumerGroups(groups).all().get()).values().stream()
                .mapToLong(group -> group.members().size())
                .sum();
    }

    /** How many messages groups have still to read; all of a topic's where they have no place yet, which the topics say. */
    long lag(Map<String, Set<TopicPartition>> partitions) {
        long lag = 0;
        for (var group : partitions.entrySet()) {
            Map<TopicPartition, Long> places = places(group.getKey());
            Map<TopicPartition, Long> ends = ends(group.getValue());
            for (var end : ends.entrySet()) {
                lag += Math.max(0, end.getValue() - places.getOrDefault(end.getKey(), 0L));
            }
        }
        return lag;
    }

    /** The partitions of the topics in which groups have a place. */
    Map<String, Set<TopicPartition>> partitions(Set<String> groups) {
        Map<String, Set<TopicPartition>> partitions = new HashMap<>();
        groups.forEach(group -> partitions.put(group, places(group).keySet()));
        return partitions;
    }

    private Map<TopicPartition, Long> places(String group) {
        Map<TopicPartition, Long> places = new HashMap<>();
        await(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .forEach((partition, place) -> {
                    if (place != null) {
                        places.put(partition, place.offset());
                    }
                });
        return places;
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(() -> admin.listOffsets(wanted).all().get())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T await(Request<T> request) {
        try {
            return request.get();
        } catch (ExecutionException e) {
            throw new StackException("Kafka refuses: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
