package id.patuh.sanctions.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topics this service owns. */
@ApplicationScoped
class SanctionsTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(
                TopicPlan.steps(Topics.CASES),
                TopicPlan.states(Topics.SERVICE_BLOCKS),
                TopicPlan.states(Topics.CALENDARS));
    }
}
