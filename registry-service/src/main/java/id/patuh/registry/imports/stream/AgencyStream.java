package id.patuh.registry.imports.stream;

import id.patuh.contracts.event.BpjsKesCoverageReportedEvent;
import id.patuh.contracts.event.BpjsTkCoverageReportedEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.event.WlkpReportedEvent;
import id.patuh.registry.imports.format.ImportSource;

/** The streams by which the agencies send their rows as events. */
public enum AgencyStream {
    /** WLKP rows. */
    WLKP("registry-wlkp", ImportSource.WLKP, Topics.WLKP_ROWS, WlkpReportedEvent.TYPE, Topics.KEMENAKER_REJECTIONS),
    /** Rows of BPJS Ketenagakerjaan. */
    BPJS_TK(
            "registry-bpjs-tk",
            ImportSource.BPJS_TK,
            Topics.BPJS_TK_ROWS,
            BpjsTkCoverageReportedEvent.TYPE,
            Topics.BPJS_TK_REJECTIONS),
    /** Rows of BPJS Kesehatan. */
    BPJS_KES(
            "registry-bpjs-kes",
            ImportSource.BPJS_KES,
            Topics.BPJS_KES_ROWS,
            BpjsKesCoverageReportedEvent.TYPE,
            Topics.BPJS_KES_REJECTIONS);

    private final String consumer;
    private final ImportSource source;
    private final String topic;
    private final String type;
    private final String rejections;

    AgencyStream(String consumer, ImportSource source, String topic, String type, String rejections) {
        this.consumer = consumer;
        this.source = source;
        this.topic = topic;
        this.type = type;
        this.rejections = rejections;
    }

    String consumer() {
        return consumer;
    }

    public ImportSource source() {
        return source;
    }

    String topic() {
        return topic;
    }

    /** Type of its events. */
    String type() {
        return type;
    }

    /** Topic on which refused rows are answered. */
    String rejections() {
        return rejections;
    }
}
