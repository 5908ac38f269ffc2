package id.patuh.compliance.assessment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topic this service owns. */
@ApplicationScoped
class AssessmentTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(TopicPlan.states(Topics.ASSESSMENTS));
    }
}
