package id.patuh.kit.events;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.relay.TopicPlan;

/** The topics of the tests, with few partitions so that batches mix keys. */
@ApplicationScoped
public class KitTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(new PlannedTopic(FactsHandler.TOPIC, 3, false), new PlannedTopic(StatesHandler.TOPIC, 3, true));
    }
}
