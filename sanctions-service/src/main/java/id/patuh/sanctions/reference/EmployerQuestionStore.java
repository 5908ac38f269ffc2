package id.patuh.sanctions.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.kit.db.Database;

/** Owns the table {@code employer_question}: what the registry asks about the identity of employers, and asked before. */
@ApplicationScoped
class EmployerQuestionStore {
    private static final String END = """
            with told (employer_id, candidate_id) as (select * from unnest(?::uuid[], ?::uuid[]))
            update employer_question k set ended_at = e.recorded_at
            from unnest(?::uuid[], ?::timestamptz[]) e(employer_id, recorded_at)
            where k.employer_id = e.employer_id and k.ended_at is null
              and not exists (select 1 from told t where t.employer_id = k.employer_id and t.candidate_id = k.candidate_id)
            returning k.employer_id
            """;
    // A question that comes back was not open in between, though it keeps the day on which it was first asked.
    private static final String ADD = """
            insert into employer_question (employer_id, candidate_id, reason, about_number, since)
            select t.employer_id, t.candidate_id, t.reason, t.about_number,
                   case when exists (select 1 from employer_question b
                                     where b.employer_id = t.employer_id and b.candidate_id = t.candidate_id)
                        then t.told_at else t.since end
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]::boolean[], ?::timestamptz[], ?::timestamptz[])
                 t(employer_id, candidate_id, reason, about_number, since, told_at)
            where not exists (select 1 from employer_question k
                              where k.employer_id = t.employer_id and k.candidate_id = t.candidate_id
                                and k.ended_at is null)
            returning employer_id
            """;

    private final Database database;

    EmployerQuestionStore(Database database) {
        this.database = database;
    }

    /** Stores what is open about employers and ends what no longer is; gives those about whom either happened. */
    Set<UUID> replace(List<EmployerEvent> versions) {
        List<UUID> employers = new ArrayList<>();
        List<EmployerEvent.OpenQuestion> questions = new ArrayList<>();
        List<Instant> told = new ArrayList<>();
        for (EmployerEvent employer : versions) {
            for (EmployerEvent.OpenQuestion question : employer.openQuestions()) {
                employers.add(employer.employerId());
                questions.add(question);
                told.add(employer.recordedAt());
            }
        }
        UUID[] ids = employers.toArray(UUID[]::new);
        UUID[] candidates =
                questions.stream().map(EmployerEvent.OpenQuestion::candidateId).toArray(UUID[]::new);
        Database.RowReader<UUID> employer = row -> row.getObject("employer_id", UUID.class);
        Set<UUID> changed = new HashSet<>(database.query(
                END,
                employer,
                ids,
                candidates,
                versions.stream().map(EmployerEvent::employerId).toArray(UUID[]::new),
                versions.stream().map(EmployerEvent::recordedAt).toArray(Instant[]::new)));
        if (!questions.isEmpty()) {
            changed.addAll(database.query(
                    ADD,
                    employer,
                    ids,
                    candidates,
                    questions.stream().map(question -> question.reason().name()).toArray(String[]::new),
                    questions.stream()
                            .map(question -> Boolean.toString(question.reason().concernsNumber()))
                            .toArray(String[]::new),
                    questions.stream().map(EmployerEvent.OpenQuestion::since).toArray(Instant[]::new),
                    told.toArray(Instant[]::new)));
        }
        return changed;
    }
}
