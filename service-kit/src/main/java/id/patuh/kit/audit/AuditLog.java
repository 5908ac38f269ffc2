package id.patuh.kit.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.caller.Actor;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.http.trace.RequestTrace;

/**
 * Who did what. Guarantee: a row stands if and only if the effect does, because both are written in one transaction; the
 * database refuses to change or delete rows.
 */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            insert into audit_log (recorded_at, actor, agency, roles, action, subject_type, subject_id, detail, request_id, trace_id)
            select ?, actor, agency, string_to_array(roles, chr(10)), ?, ?, subject_id, detail::jsonb, request_id, trace_id
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 with ordinality as e(actor, agency, roles, subject_id, detail, request_id, trace_id, place)
            order by place
            """;

    private final Database database;
    private final Actor actor;
    private final RequestTrace trace;
    private final ObjectMapper mapper;
    private final Clock clock;

    AuditLog(Database database, Actor actor, RequestTrace trace, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.trace = trace;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Adds a row to the current transaction.
     *
     * @param action what was done, UPPER_SNAKE
     * @param subjectType kind of thing it was done to, such as {@code employer}
     * @param detail what else matters; never a NIK or other data of a person
     */
    public void record(String action, String subjectType, String subjectId, Map<String, ?> detail) {
        record(action, subjectType, List.of(new Entry(origin(), subjectId, detail)));
    }

    /**
     * Adds rows to the current transaction, each for a request of its own.
     *
     * @param action what was done, UPPER_SNAKE
     * @param subjectType kind of thing it was done to, such as {@code employer}
     */
    public void record(String action, String subjectType, List<Entry> entries) {
        database.update(
                INSERT,
                clock.instant(),
                action,
                subjectType,
                texts(entries, entry -> entry.origin().caller().subject()),
                texts(entries, entry -> entry.origin().caller().agency()),
                texts(entries, entry -> roles(entry.origin().caller())),
                texts(entries, Entry::subjectId),
                texts(entries, entry -> json(entry.detail())),
                texts(entries, entry -> entry.origin().requestId()),
                texts(entries, entry -> entry.origin().traceId()));
    }

    /**
     * What was done to one of several.
     *
     * @param detail what else matters; never a NIK or other data of a person
     */
    public record Entry(Origin origin, String subjectId, Map<String, ?> detail) {}

    /** The caller and the request that are being served, or the service itself. */
    public Origin origin() {
        return new Origin(
                actor.get(), trace.requestId().orElse(null), trace.traceId().orElse(null));
    }

    private static String roles(Caller caller) {
        return caller.roles().stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    private String json(Map<String, ?> detail) {
        try {
            return mapper.writeValueAsString(detail);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Audit detail cannot be written as JSON", notJson);
        }
    }
}
