package id.patuh.conformance.fault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import id.patuh.conformance.Databases;
import id.patuh.conformance.TopicReader;
import id.patuh.contracts.event.Topics;
import id.patuh.devstack.stack.Service;

/** The events of each aggregate come in the order of their versions, without gaps; what comes again is the same; topic and feed have the same. */
final class EventChecks {
    private static final Map<String, Service> TOPICS = Map.of(
            Topics.EMPLOYERS, Service.REGISTRY,
            Topics.RECORDS, Service.REGISTRY,
            Topics.ASSESSMENTS, Service.COMPLIANCE,
            Topics.CASES, Service.SANCTIONS);

    private final Ledger ledger;
    private final FaultJournal journal;
    private final Map<String, Long> first = new HashMap<>();

    /** Made before the load: what comes later has numbers without gaps. */
    EventChecks(Ledger ledger, FaultJournal journal) {
        this.ledger = ledger;
        this.journal = journal;
        TOPICS.forEach((topic, owner) -> first.put(
                topic,
                Long.valueOf(Databases.value(
                        owner, "select coalesce(max(position), 0) + 1 from feed where topic = '" + topic + "'"))));
    }

    void all() {
        Set<String> employers = ledger.firms().stream().map(firm -> firm.id).collect(Collectors.toSet());
        byte[] mark = ledger.mark().getBytes(StandardCharsets.UTF_8);
        Predicate<ConsumerRecord<String, byte[]>> marked = message -> contains(message.value(), mark);
        Predicate<ConsumerRecord<String, byte[]>> keyed = message -> employers.contains(message.key());
        check(Topics.EMPLOYERS, marked);
        check(Topics.RECORDS, marked);
        check(Topics.ASSESSMENTS, keyed);
        check(Topics.CASES, keyed);
    }

    private void check(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Service owner = TOPICS.get(topic);
        Map<String, Integer> contents = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        TopicReader.messages(topic, message -> {
            if (wanted.test(message)) {
                check(message, contents, versions);
            }
        });
        if (contents.isEmpty()) {
            journal.violation("no event in " + topic);
        }
        Set<String> published = new HashSet<>();
        Set<String> numbered = new HashSet<>();
        TopicReader.messages(topic, message -> published.add(header(message, "ce_id")));
        Databases.column(owner, "select event_id from feed where topic = '" + topic + "'")
                .forEach(numbered::add);
        Set<String> unnumbered = new HashSet<>(contents.keySet());
        unnumbered.removeAll(numbered);
        numbered.removeAll(published);
        if (!unnumbered.isEmpty() || !numbered.isEmpty()) {
            journal.violation(topic + ": not in the feed " + unnumbered + ", only in the feed " + numbered);
        }
        String numbers = Databases.value(owner, """
                select (max(position) - min(position) + 1 = count(*))::text from feed
                where topic = '%s' and position >= %d
                """.formatted(topic, first.get(topic)));
        if (!"true".equals(numbers)) {
            journal.violation(topic + ": numbers of the feed have gaps");
        }
    }

    private void check(
            ConsumerRecord<String, byte[]> message, Map<String, Integer> contents, Map<String, Long> versions) {
        Integer before = contents.put(header(message, "ce_id"), Arrays.hashCode(message.value()));
        if (before != null) {
            if (before != Arrays.hashCode(message.value())) {
                journal.violation("came again with other content: " + message.topic() + " " + message.key());
            }
            return;
        }
        String aggregate = header(message, "ce_aggregateid");
        long version = Long.parseLong(header(message, "ce_sequence"));
        long last = versions.getOrDefault(aggregate, 0L);
        if (version != last + 1) {
            journal.violation("version " + version + " after " + last + ": " + message.topic() + " " + aggregate);
        }
        versions.put(aggregate, version);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int at = 0; text != null && at <= text.length - part.length; at++) {
            if (Arrays.equals(text, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
