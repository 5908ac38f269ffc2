package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.block.answer.AnswerSql;

/**
 * Reads what was known about numbers from the history: against a number stands what stands against the employer that had it on the day
 * asked for, and against everybody who had been merged into that one by that day.
 */
@ApplicationScoped
class PastAnswerQuery {
    private static final String QUERY = """
            select q.line, h.employer_id, p.missing_programmes, p.unregistered, s.blocks, x.questions, o.identity_open,
                   least(coalesce(greatest(h.recorded_at, p.since, s.newest), i.newest), q.known) as stated_at
            from (select u.line, u.type, u.key, u.base, u.at, u.day, coalesce(u.known, 'infinity') as known, u.at as until
                  from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]::date[],
                              ?::timestamptz[]) as u(line, type, key, base, at, day, known)) q
            left join intake i on i.topic = 'patuh.registry.employers.v1'
            """ + AnswerSql.PARTS + "order by q.line";

    private final Database database;

    PastAnswerQuery(Database database) {
        this.database = database;
    }

    /** What was known, in the order of the questions. */
    List<AnswerParts> read(List<BlockCheckQuestion> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        int size = questions.size();
        Integer[] lines = new Integer[size];
        String[] types = new String[size];
        String[] keys = new String[size];
        String[] bases = new String[size];
        Instant[] moments = new Instant[size];
        String[] days = new String[size];
        Instant[] known = new Instant[size];
        for (int i = 0; i < size; i++) {
            BlockCheckQuestion question = questions.get(i);
            lines[i] = i;
            types[i] = question.number().type().name();
            keys[i] = question.number().key();
            bases[i] = question.number().base();
            moments[i] = question.at();
            days[i] = WorkingDays.dayOf(question.at()).toString();
            known[i] = question.knownAt();
        }
        return database.query(QUERY, AnswerReader::parts, lines, types, keys, bases, moments, days, known);
    }
}
