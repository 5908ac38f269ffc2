package id.patuh.registry.imports.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RowRejectedEvent;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.problem.Phrase;
import id.patuh.registry.imports.format.RowErrorTexts;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.SafeText;

/** Answers refused rows on the rejections topic of their agency. */
@ApplicationScoped
class RejectionPublisher {
    private static final String CORRELATION = "ce_correlationid";
    // An event is refused once: what is answered is the event itself, in its first and only version.
    private static final String INSERT = """
            insert into outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            select ?, ?, key, event_id, 1, data::json, (?::jsonb || jsonb_build_object('correlationid', correlation))::json, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) with ordinality as e(key, event_id, data, correlation, line)
            order by line
            """;

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    RejectionPublisher(Database database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A row that was not taken over. */
    record Refused(InboundEvent event, List<RowError> errors) {}

    /** Adds the answers to the current transaction, in their order. */
    void answer(AgencyStream stream, List<Refused> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        database.update(
                INSERT,
                stream.rejections(),
                RowRejectedEvent.TYPE,
                outbox.headersJson(),
                now,
                rows.stream().map(row -> key(stream, row.event())).toArray(UUID[]::new),
                rows.stream().map(row -> row.event().id()).toArray(UUID[]::new),
                rows.stream().map(row -> json(stream, row, now)).toArray(String[]::new),
                rows.stream().map(row -> correlation(row.event())).toArray(String[]::new));
    }

    // The agency's own number is no UUID, but answers to the same number should stay in order.
    private static UUID key(AgencyStream stream, InboundEvent event) {
        return UUID.nameUUIDFromBytes((stream.source().agency() + ":" + event.key()).getBytes(UTF_8));
    }

    private static String correlation(InboundEvent event) {
        String given = event.headers().get(CORRELATION);
        return given == null || given.isBlank() ? event.id().toString() : SafeText.text(given);
    }

    private static String json(AgencyStream stream, Refused row, Instant now) {
        RowRejectedEvent answer = new RowRejectedEvent(
                row.event().id(),
                stream.source().agency(),
                Nik.maskedWithin(SafeText.text(row.event().key())),
                null,
                row.errors().stream().map(error -> error(stream, error)).toList(),
                now);
        try {
            return EventJson.mapper().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rejection cannot be written as JSON", e);
        }
    }

    private static RowRejectedEvent.RowError error(AgencyStream stream, RowError error) {
        Phrase message = RowErrorTexts.of(stream.source(), error.field(), error.code(), error.value());
        return new RowRejectedEvent.RowError(
                error.field(),
                error.code(),
                new RowRejectedEvent.Message(message.indonesian(), message.english()),
                SafeText.value(error));
    }
}
