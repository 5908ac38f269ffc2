package id.patuh.kit.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.kit.outbox.EventContext;
import id.patuh.kit.outbox.EventContexts;

/** The table {@code job}. */
@ApplicationScoped
class JobStore {
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String FIND = """
            select id, kind, state, total, done, counts, error, created_at, started_at, finished_at from job where id = any(?)
            """;

    private static final String OPEN =
            "select id from job where state in ('QUEUED', 'RUNNING') and kind = any(?) limit 1";
    private static final String BEGIN = """
            update job set state = 'RUNNING', started_at = ?
            where id = (select id from job where state = 'QUEUED' and kind = any(?)
                        order by id limit 1 for update skip locked)
            """;
    // The job with the fewest steps first, so that a long one does not keep the others waiting.
    private static final String CLAIM = """
            select id, kind, input, progress, total, done, counts, context from job
            where state = 'RUNNING' and kind = any(?) and retry_at <= clock_timestamp()
            order by steps, id limit 1 for update skip locked
            """;
    private static final String ADVANCE = """
            update job
            set progress = ?::jsonb, done = ?, counts = ?::jsonb, state = ?, finished_at = ?, steps = steps + 1, attempts = 0,
                failing_since = null
            where id = ?
            """;
    private static final String RETRY = """
            update job
            set attempts = attempts + 1, retry_at = clock_timestamp() + make_interval(secs => ?)
            where id = ? and state = 'RUNNING' and attempts + 1 < ?
            """;
    // The pauses grow with the time it has been failing, so that each is about as long as all before it.
    private static final String WAIT = """
            update job
            set failing_since = coalesce(failing_since, clock_timestamp()),
                retry_at = clock_timestamp() + (0.5 + random()) * least(make_interval(secs => ?), greatest(
                    interval '0.5 s', clock_timestamp() - coalesce(failing_since, clock_timestamp())))
            where id = ? and state = 'RUNNING'
              and coalesce(failing_since, clock_timestamp()) > clock_timestamp() - make_interval(secs => ?)
            """;
    private static final String FAIL =
            "update job set state = 'FAILED', error = ?, finished_at = ? where id = ? and state = 'RUNNING'";
    private static final String PURGE = "delete from job where finished_at < ?";

    private final Database database;
    private final EventContexts contexts;
    private final Clock clock;

    JobStore(Database database, EventContexts contexts, Clock clock) {
        this.database = database;
        this.contexts = contexts;
        this.clock = clock;
    }

    UUID insert(String kind, Object input, Long total) {
        return database.first(
                        """
                        insert into job (kind, input, total, context, created_at)
                        values (?, ?::jsonb, ?, ?::json, ?) returning id
                        """,
                        row -> row.getObject("id", UUID.class),
                        kind,
                        write(input),
                        total,
                        write(contexts.current()),
                        clock.instant())
                .orElseThrow();
    }

    Optional<JobView> find(UUID id) {
        return find(new UUID[] {id}).stream().findFirst();
    }

    /** The agency for which a job was ordered; empty for an unknown one. */
    Optional<String> agency(UUID id) {
        return database.first(
                "select context ->> 'actorg' as agency from job where id = ?", row -> row.getString("agency"), id);
    }

    List<JobView> find(UUID[] ids) {
        return database.query(FIND, this::view, (Object) ids);
    }

    /** Whether there is anything to do; the cheap question of an idle runner. */
    boolean anyOpen(String[] kinds) {
        return database.first(OPEN, row -> row.getObject("id", UUID.class), (Object) kinds)
                .isPresent();
    }

    /** Begins the oldest waiting job. */
    boolean begin(String[] kinds) {
        return database.update(BEGIN, clock.instant(), kinds) > 0;
    }

    /** Locks a job for its next step, until the transaction ends. */
    Optional<ClaimedJob> claim(String[] kinds) {
        return database.first(CLAIM, JobStore::claimed, (Object) kinds);
    }

    private static ClaimedJob claimed(ResultSet row) throws SQLException {
        JobRun run = new JobRun(
                row.getObject("id", UUID.class),
                tree(row.getString("input")),
                tree(row.getString("progress")),
                row.getObject("total", Long.class),
                row.getLong("done"),
                read(row.getString("counts"), COUNTS));
        return new ClaimedJob(row.getString("kind"), run, context(row.getString("context")));
    }

    void advance(UUID id, StepResult step) {
        database.update(
                ADVANCE,
                step.progress() == null ? null : step.progress().toString(),
                step.done(),
                write(step.counts()),
                (step.finished() ? JobState.SUCCEEDED : JobState.RUNNING).name(),
                step.finished() ? clock.instant() : null,
                id);
    }

    /** Has the step done again after a pause; false when it has been tried often enough. */
    boolean retry(UUID id, double pauseSeconds, int attempts) {
        return database.update(RETRY, pauseSeconds, id, attempts) > 0;
    }

    /** Has the step done again after a growing pause; false when that has gone on for long enough. */
    boolean waitFor(UUID id, Duration longestPause, Duration patience) {
        return database.update(WAIT, seconds(longestPause), id, seconds(patience)) > 0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    void fail(UUID id, String error) {
        database.update(FAIL, error, clock.instant(), id);
    }

    int purge(Duration retention) {
        return database.update(PURGE, clock.instant().minus(retention));
    }

    private JobView view(ResultSet row) throws SQLException {
        Long total = row.getObject("total", Long.class);
        long done = row.getLong("done");
        JobState state = JobState.valueOf(row.getString("state"));
        Instant started = Database.instant(row, "started_at");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                state,
                total,
                done,
                percent(state, total, done),
                state == JobState.RUNNING ? estimate(started, clock.instant(), total, done) : null,
                read(row.getString("counts"), COUNTS),
                Database.instant(row, "created_at"),
                started,
                Database.instant(row, "finished_at"),
                row.getString("error"));
    }

    static Integer percent(JobState state, Long total, long done) {
        if (state == JobState.SUCCEEDED) {
            return 100;
        }
        if (total == null) {
            return null;
        }
        return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }

    static Instant estimate(Instant started, Instant now, Long total, long done) {
        if (total == null || done <= 0 || started == null || done >= total) {
            return null;
        }
        Duration elapsed = Duration.between(started, now);
        return now.plusMillis((long) (elapsed.toMillis() * ((double) (total - done) / done)));
    }

    static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    static <T> T read(String json, TypeReference<T> as) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, as);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table job holds what this version cannot read", e);
        }
    }

    static JsonNode tree(String json) {
        return read(json, new TypeReference<>() {});
    }

    static EventContext context(String json) {
        return read(json, new TypeReference<>() {});
    }
}
