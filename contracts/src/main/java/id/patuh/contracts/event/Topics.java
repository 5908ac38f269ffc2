package id.patuh.contracts.event;

/** Names of the topics that Patuh owns. */
public final class Topics {
    /** State of an employer after each change; compacted. Owner: registry-service. */
    public static final String EMPLOYERS = "patuh.registry.employers.v1";
    /** Latest assessment of an employer; compacted. Owner: compliance-service. */
    public static final String ASSESSMENTS = "patuh.compliance.assessments.v1";
    /** One event for each step of a sanction case. Owner: sanctions-service. */
    public static final String CASES = "patuh.sanctions.cases.v1";
    /** Current TMP2T blocks of an employer; compacted. Owner: sanctions-service. */
    public static final String SERVICE_BLOCKS = "patuh.sanctions.service-blocks.v1";

    /** Partitions of every employer-keyed topic, fixed from day one because a change moves keys. */
    public static final int PARTITIONS = 48;

    private Topics() {}

    /**
     * The dead-letter topic that takes the poison messages of a topic.
     *
     * @param topic a topic name
     * @return the name of its dead-letter topic
     */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }
}
