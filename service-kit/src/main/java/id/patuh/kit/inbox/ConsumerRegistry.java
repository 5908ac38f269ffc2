package id.patuh.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Runs a consumer for each {@link EventHandler} of the service, from start to shutdown. */
@ApplicationScoped
class ConsumerRegistry {
    private final Instance<EventHandler> handlers;
    private final BatchApplierFactory appliers;
    private final MeterRegistry registry;
    private final InboxConfig config;
    private final Map<String, Object> connection;
    private final List<ConsumerState> states = new CopyOnWriteArrayList<>();
    private final List<ConsumerThread> threads = new ArrayList<>();

    ConsumerRegistry(
            @Any Instance<EventHandler> handlers,
            BatchApplierFactory appliers,
            MeterRegistry registry,
            InboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.handlers = handlers;
        this.appliers = appliers;
        this.registry = registry;
        this.config = config;
        this.connection = new HashMap<>(connection);
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        threads.forEach(ConsumerThread::signalStop);
        threads.forEach(ConsumerThread::stop);
        threads.clear();
    }

    List<ConsumerState> states() {
        return states;
    }

    private void start() {
        Set<String> names = new HashSet<>();
        for (EventHandler handler : handlers) {
            Subscription subscription = handler.subscription();
            if (!names.add(subscription.consumer())) {
                throw new IllegalStateException("Two handlers are the consumer " + subscription.consumer());
            }
            for (int i = 0; i < config.threads(); i++) {
                ConsumerState state = new ConsumerState(subscription.consumer());
                states.add(state);
                threads.add(new ConsumerThread(subscription, connection, appliers.create(handler), state, config));
            }
            registry.gauge(
                    "patuh.inbox.lag",
                    List.of(Tag.of("consumer", subscription.consumer())),
                    states,
                    all -> lag(all, subscription.consumer()));
        }
        threads.forEach(ConsumerThread::start);
    }

    private static double lag(List<ConsumerState> states, String consumer) {
        return states.stream()
                .filter(state -> state.consumer().equals(consumer))
                .mapToDouble(ConsumerState::lag)
                .sum();
    }
}
