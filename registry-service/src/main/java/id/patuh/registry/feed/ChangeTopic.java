package id.patuh.registry.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;

/** What the feed is read of; each has numbers of its own. */
enum ChangeTopic {
    /** What employers are. */
    EMPLOYERS(Topics.EMPLOYERS, "employer"),
    /** What records state, and which employers they belong to. */
    RECORDS(Topics.RECORDS, "record");

    private final String topic;
    private final String subject;

    ChangeTopic(String topic, String subject) {
        this.topic = topic;
        this.subject = subject;
    }

    /** Name of the topic that carries the same. */
    String topic() {
        return topic;
    }

    /** The kind of subject in the access log. */
    String subject() {
        return subject;
    }

    /**
     * Reads the query parameter {@code topic}.
     *
     * @throws Problem PARAMETER_INVALID
     */
    static ChangeTopic of(String parameter) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(parameter))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.PARAMETER_INVALID, "topic")
                        .with(ValueFault.unknownWord("/topic", List.of("employers", "records"))));
    }
}
