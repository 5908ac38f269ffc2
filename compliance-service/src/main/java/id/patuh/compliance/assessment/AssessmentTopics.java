package id.patuh.compliance.assessment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topics of assessments and of what follows from them. */
@ApplicationScoped
class AssessmentTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(TopicPlan.states(Topics.ASSESSMENTS), TopicPlan.facts(Topics.PARTICIPATION));
    }
}
