package id.patuh.compliance.visit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topic of visits. */
@ApplicationScoped
class VisitTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(TopicPlan.steps(Topics.VISITS));
    }
}
