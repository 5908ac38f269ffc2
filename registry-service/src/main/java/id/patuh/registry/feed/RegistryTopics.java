package id.patuh.registry.feed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topics the registry owns. */
@ApplicationScoped
class RegistryTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(TopicPlan.states(Topics.EMPLOYERS));
    }
}
