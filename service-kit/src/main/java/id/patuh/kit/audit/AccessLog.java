package id.patuh.kit.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Actor;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.http.trace.RequestTrace;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Who read data of which employer, why ({@code X-Purpose}) and when.
 *
 * <p>Written in batches outside of the reading transaction, so that a look-up does not pay for a commit. Loss window: reads
 * of the last 200 ms are lost if the process is killed; an orderly stop loses none. While the database is down, reads
 * queue up to a bound and then fail. A read that the database refuses for good is kept in {@code audit_dead_letter}.
 */
@ApplicationScoped
public class AccessLog {

    /** Request header: why the data is read, a code of upper-case letters, digits, {@code _} and {@code -}. */
    public static final String PURPOSE = "X-Purpose";

    /** Form of {@link #PURPOSE}, as a regular expression. */
    public static final String PURPOSE_FORM = "^[A-Z0-9_-]{1,64}$";

    private static final String INSERT = """
            insert into access_log (read_at, actor, agency, purpose, subject_type, subject_id, request_id, trace_id)
            select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
            """;

    private final Database database;
    private final Actor actor;
    private final RequestTrace trace;
    private final Clock clock;
    private final BatchWriter<Read> writer;

    AccessLog(Database database, Actor actor, RequestTrace trace, Clock clock, BatchWriters writers) {
        this.database = database;
        this.actor = actor;
        this.trace = trace;
        this.clock = clock;
        this.writer = writers.start("access-log", this::write);
    }

    /**
     * Records that the current caller reads data of the subjects.
     *
     * @param subjectType kind of thing, such as {@code employer}
     */
    public void read(String subjectType, Collection<UUID> subjects) {
        reader().read(subjectType, subjects);
    }

    /** Who reads, and why, for reads that outlive the request. */
    public Reader reader() {
        return new Reader(
                actor.get(),
                trace.header(PURPOSE).orElse(null),
                trace.requestId().orElse(null),
                trace.traceId().orElse(null));
    }

    /** The caller of a request, who may read from any thread. */
    public final class Reader {
        private final Caller who;
        private final String purpose;
        private final String request;
        private final String traceId;

        private Reader(Caller who, String purpose, String request, String traceId) {
            this.who = who;
            this.purpose = purpose;
            this.request = request;
            this.traceId = traceId;
        }

        /** Who reads. */
        public Caller caller() {
            return who;
        }

        /** As {@link AccessLog#read(String, Collection)}. */
        public void read(String subjectType, Collection<UUID> subjects) {
            Instant now = clock.instant();
            for (UUID subject : subjects) {
                writer.give(
                        new Read(now, who.subject(), who.agency(), purpose, subjectType, subject, request, traceId));
            }
        }
    }

    private void write(List<Read> reads) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        INSERT,
                        reads.stream().map(Read::at).toArray(Instant[]::new),
                        texts(reads, Read::actor),
                        texts(reads, Read::agency),
                        texts(reads, Read::purpose),
                        texts(reads, Read::subjectType),
                        reads.stream().map(Read::subject).toArray(UUID[]::new),
                        texts(reads, Read::requestId),
                        texts(reads, Read::traceId)));
    }

    private static String[] texts(List<Read> reads, Function<Read, String> column) {
        return reads.stream().map(column).toArray(String[]::new);
    }

    @PreDestroy
    void close() {
        writer.close();
    }

    private record Read(
            Instant at,
            String actor,
            String agency,
            String purpose,
            String subjectType,
            UUID subject,
            String requestId,
            String traceId) {}
}
