package id.patuh.registry.export;

import id.patuh.contracts.event.Topics;
import id.patuh.registry.reference.RegionScope;

/**
 * What a caller wants to have. {@code after} is null for all employers.
 *
 * @param changeNumber number of the feed up to which the export contains every change
 */
record Export(Content content, RegionScope regions, Long after, long changeNumber) {

    /** Of what the lines are. */
    enum Content {
        /** What employers are. */
        EMPLOYERS(Topics.EMPLOYERS, "employer"),
        /** What records state now. */
        RECORDS(Topics.RECORDS, "record"),
        /** Everything that records ever stated. */
        RECORD_HISTORY(Topics.RECORDS, "record");

        private final String topic;
        private final String table;

        Content(String topic, String table) {
            this.topic = topic;
            this.table = table;
        }

        /** The topic that carries the changes of the same. */
        String topic() {
            return topic;
        }

        /** The table with the ids. */
        String table() {
            return table;
        }
    }

    /** Whether it is the whole country, changed or not. */
    boolean isWhole() {
        return after == null && regions.region() == null;
    }
}
