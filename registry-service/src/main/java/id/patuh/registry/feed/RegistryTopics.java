package id.patuh.registry.feed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.relay.TopicPlan;

/** The topics the registry owns, and those by which the agencies send it their rows: they only produce. */
@ApplicationScoped
class RegistryTopics implements TopicPlan {
    @Override
    public List<PlannedTopic> topics() {
        return List.of(
                TopicPlan.states(Topics.EMPLOYERS),
                TopicPlan.states(Topics.RECORDS),
                TopicPlan.facts(Topics.WLKP_ROWS),
                TopicPlan.facts(Topics.BPJS_TK_ROWS),
                TopicPlan.facts(Topics.BPJS_KES_ROWS),
                TopicPlan.facts(Topics.KEMENAKER_REJECTIONS),
                TopicPlan.facts(Topics.BPJS_TK_REJECTIONS),
                TopicPlan.facts(Topics.BPJS_KES_REJECTIONS));
    }
}
