package id.patuh.kit.relay;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import io.smallrye.common.annotation.Identifier;

/** Makes the sending half of the relay and its connection to the broker. */
@ApplicationScoped
class SendLoopFactory {
    private final Database database;
    private final ParkedEventStore parked;
    private final TopicCreator topics;
    private final RelayMetrics metrics;
    private final RelayConfig config;
    private final EpochCheck epochs;
    private final Map<String, Object> connection;

    SendLoopFactory(
            Database database,
            ParkedEventStore parked,
            TopicCreator topics,
            RelayMetrics metrics,
            RelayConfig config,
            EpochCheck epochs,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.database = database;
        this.parked = parked;
        this.topics = topics;
        this.metrics = metrics;
        this.config = config;
        this.epochs = epochs;
        this.connection = connection;
    }

    /** A broker connection of its own. */
    Broker connect() {
        return new KafkaBroker(connection, topics::ensure, config.acknowledgement());
    }

    SendLoop create(Broker broker) {
        FeedSender sender = new FeedSender(database, parked, broker, config.acknowledgement());
        return new SendLoop(database, topics, epochs, sender, broker, config, metrics);
    }
}
