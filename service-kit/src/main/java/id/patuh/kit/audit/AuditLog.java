package id.patuh.kit.audit;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.caller.Actor;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.http.RequestTrace;

/**
 * Who did what. Guarantee: a row stands if and only if the effect does, because both are written in one transaction; the
 * database refuses to change or delete rows.
 */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            insert into audit_log (recorded_at, actor, agency, roles, action, subject_type, subject_id, detail, request_id, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
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
     * @param subjectId its id
     * @param detail what else matters; never a NIK or other data of a person
     */
    public void record(String action, String subjectType, String subjectId, Map<String, ?> detail) {
        write(
                actor.get(),
                action,
                subjectType,
                subjectId,
                detail,
                trace.requestId().orElse(null),
                trace.traceId().orElse(null));
    }

    void write(
            Caller who,
            String action,
            String subjectType,
            String subjectId,
            Map<String, ?> detail,
            String requestId,
            String traceId) {
        database.update(
                INSERT,
                clock.instant(),
                who.subject(),
                who.agency(),
                who.roles().stream().sorted().toArray(String[]::new),
                action,
                subjectType,
                subjectId,
                json(detail),
                requestId,
                traceId);
    }

    private String json(Map<String, ?> detail) {
        try {
            return mapper.writeValueAsString(detail);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Audit detail cannot be written as JSON", notJson);
        }
    }
}
