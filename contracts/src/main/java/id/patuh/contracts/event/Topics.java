package id.patuh.contracts.event;

/** Names of the topics that Patuh owns, and of those by which the agencies send it rows. */
public final class Topics {
    /** What an employer is, computed from its records, after each change; compacted. Owner: registry-service. */
    public static final String EMPLOYERS = "patuh.registry.employers.v1";
    /** Statements and memberships of one record, keyed by the record; compacted. Owner: registry-service. */
    public static final String RECORDS = "patuh.registry.records.v1";

    /** Latest assessment of an employer; compacted. Owner: compliance-service. */
    public static final String ASSESSMENTS = "patuh.compliance.assessments.v1";
    /** In which mandatory programmes an employer does not take part, each change; kept for ever. Owner: compliance-service. */
    public static final String PARTICIPATION = "patuh.compliance.participation.v1";
    /** Dated law that other services need: tolerances, caps, duties; compacted. Owner: compliance-service. */
    public static final String POLICIES = "patuh.compliance.policies.v1";
    /** A visit reported, signed or closed, with what it confirmed and refuted. Owner: compliance-service. */
    public static final String VISITS = "patuh.compliance.visits.v1";
    /** One event for each step of a sanction case. Owner: sanctions-service. */
    public static final String CASES = "patuh.sanctions.cases.v1";
    /** Current TMP2T blocks of an employer; compacted. Owner: sanctions-service. */
    public static final String SERVICE_BLOCKS = "patuh.sanctions.service-blocks.v1";
    /** Days off of each year; compacted. Owner: sanctions-service. */
    public static final String CALENDARS = "patuh.sanctions.calendars.v1";

    /** Rows of the WLKP extract, one an event; produced by Kemenaker, made and read by registry-service. */
    public static final String WLKP_ROWS = "patuh.agency.kemenaker.wlkp.v1";
    /** Rows of the BPJS_TK extract, one an event; produced by BPJS Ketenagakerjaan, made and read by registry-service. */
    public static final String BPJS_TK_ROWS = "patuh.agency.bpjs-tk.coverage.v1";
    /** Rows of the BPJS_KES extract, one an event; produced by BPJS Kesehatan, made and read by registry-service. */
    public static final String BPJS_KES_ROWS = "patuh.agency.bpjs-kes.coverage.v1";
    /** Answers to refused rows of Kemenaker. Owner: registry-service. */
    public static final String KEMENAKER_REJECTIONS = "patuh.agency.kemenaker.rejections.v1";
    /** Answers to refused rows of BPJS Ketenagakerjaan. Owner: registry-service. */
    public static final String BPJS_TK_REJECTIONS = "patuh.agency.bpjs-tk.rejections.v1";
    /** Answers to refused rows of BPJS Kesehatan. Owner: registry-service. */
    public static final String BPJS_KES_REJECTIONS = "patuh.agency.bpjs-kes.rejections.v1";

    /** Partitions of every keyed topic, fixed from day one because a change moves keys. */
    public static final int PARTITIONS = 48;

    private Topics() {}

    /** The dead-letter topic that takes the poison messages of a topic. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }
}
