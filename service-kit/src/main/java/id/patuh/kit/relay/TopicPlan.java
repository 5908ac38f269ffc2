package id.patuh.kit.relay;

import java.util.List;

import id.patuh.contracts.event.Topics;

/** The topics a service owns, as a CDI bean: created when they are missing, with their dead-letter topics, never altered. */
public interface TopicPlan {
    /** The topics; the same at each call. */
    List<PlannedTopic> topics();

    /**
     * A topic. Its number of partitions is fixed for ever, because a change moves keys.
     *
     * @param compacted true when the last event of each key suffices, false when every event is kept
     * @param repeated whether the last event of an aggregate tells where it stands, so that it is published again in a new epoch
     */
    record PlannedTopic(String name, int partitions, boolean compacted, boolean repeated) {}

    /** A topic of full states: the last event of each key is kept for ever. */
    static PlannedTopic states(String name) {
        return new PlannedTopic(name, Topics.PARTITIONS, true, true);
    }

    /** A topic of facts: every event is kept for ever. */
    static PlannedTopic facts(String name) {
        return new PlannedTopic(name, Topics.PARTITIONS, false, false);
    }

    /** A topic of steps: every event is kept for ever, and the last one of each aggregate tells where it stands. */
    static PlannedTopic steps(String name) {
        return new PlannedTopic(name, Topics.PARTITIONS, false, true);
    }
}
