package id.patuh.kit.events;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.relay.TopicPlan;

/** The topics of the tests, with few partitions so that batches mix keys. */
@ApplicationScoped
public class KitTopics implements TopicPlan {
    /** A topic whose last event of each aggregate tells where it stands. */
    public static final String STEPS = "patuh.kit.steps.v1";

    @Override
    public List<PlannedTopic> topics() {
        return List.of(
                new PlannedTopic(FactsHandler.TOPIC, 3, false, false),
                new PlannedTopic(StatesHandler.TOPIC, 3, true, true),
                new PlannedTopic(STEPS, 3, false, true));
    }
}
