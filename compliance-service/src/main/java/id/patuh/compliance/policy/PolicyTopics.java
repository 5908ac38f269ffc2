package id.patuh.compliance.policy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topic of the law that other services need. */
@ApplicationScoped
class PolicyTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(TopicPlan.states(Topics.POLICIES));
    }
}
