package id.patuh.sanctions.block.answer;

/**
 * What the answer for a number is made of, in SQL that serves the rows kept ready and questions about the past alike. It joins a list
 * of questions {@code q (type, key, base, at, day, known, until)}, where {@code until} bounds the receipt of decisions.
 */
public final class AnswerSql {
    // An infinite "known" lets through all that was recorded and nothing that has been replaced. Of several statements
    // about a number the newest counts, since the events of the two parties of a move arrive one after the other; where
    // that of a merged employer arrives first, the number stays with it until the survivor's arrives.
    private static final String HOLDER = """
            left join lateral (
                select n.employer_id, n.key, n.branch, coalesce(n.valid_to <= q.day, false) as lost,
                       n.recorded_at as number_recorded_at, r.recorded_at
                from employer_number n join employer_ref r on r.employer_id = n.employer_id
                where n.type = q.type and n.key = any(array[q.key, q.base]) and n.valid_from <= q.day
                  and n.recorded_at <= q.known and (n.ended_at is null or n.ended_at > q.known)
                  and (n.valid_to is null or n.valid_to > q.day
                       or (n.valid_to = r.successor_from
                           and not exists (select 1 from employer_predecessor m
                                           where m.predecessor_id = n.employer_id and m.ended_at is null)))
                order by coalesce(n.valid_to <= q.day, false), n.branch desc, n.recorded_at desc, r.recorded_at desc,
                         n.employer_id
                limit 1) h on true
            """;
    private static final String PARTICIPATION = """
            left join lateral (
                select a.missing_programmes, a.unregistered, a.since from participation a
                where a.employer_id = h.employer_id and a.since <= least(q.at, q.known)
                order by a.since desc
                limit 1) p on true
            """;
    private static final String PERSON = """
            left join lateral (
                select array_agg(k.employer_id) as ids
                from (select h.employer_id
                      union all
                      select m.predecessor_id from employer_predecessor m
                      where m.employer_id = h.employer_id and m.valid_from <= q.day
                        and m.recorded_at <= q.known and (m.ended_at is null or m.ended_at > q.known)) k) person on true
            """;
    private static final String DECISION = """
            jsonb_agg(jsonb_build_object(
                'decisionNumber', b.decision_number, 'unit', b.unit, 'agency', b.agency, 'service', b.service,
                'since', b.in_force_from, 'endedAt', e.ended_at, 'end', e.end_reason,
                'suspensions', coalesce((select jsonb_agg(jsonb_build_object(
                                             'from', u.from_at,
                                             'until', case when u.resumed_recorded_at <= q.known then u.until_at end)
                                                          order by u.from_at)
                                         from block_suspension u where u.block_id = b.id and u.recorded_at <= q.known), '[]'))
                order by b.in_force_from, b.id)
                filter (where coalesce(e.end_reason <> 'ANNULLED' and e.ended_at > q.at, true))
            """;
    private static final String ENDED = """
            cross join lateral (select case when b.end_recorded_at <= q.known then b.ended_at end as ended_at,
                                       case when b.annulment_recorded_at <= q.known then 'ANNULLED'
                                            when b.end_recorded_at <= q.known then b.end_reason end as end_reason) e
            """;
    private static final String BLOCKS = "left join lateral (select " + DECISION + """
                as blocks, max(greatest(b.in_force_from, e.ended_at)) filter (where b.in_force_from <= q.at) as newest
            from service_block b
            """ + ENDED + """
            where b.employer_id = any(person.ids) and b.in_force_from <= q.until and b.receipt_recorded_at <= q.known) s on true
            """;
    // After a split, a number that a decision names is nobody's for sure until a person has confirmed whose it is.
    private static final String QUESTIONS = "left join lateral (select " + DECISION + """
                as questions
            from block_number w join service_block b on b.id = w.block_id
            """ + ENDED + """
            where w.type = q.type and w.key = h.key and b.employer_id <> all(person.ids)
              and b.in_force_from <= q.until and b.receipt_recorded_at <= q.known
              and not exists (select 1 from number_confirmation c
                              where c.block_id = b.id and c.type = w.type and c.key = w.key
                                and c.employer_id = h.employer_id and c.confirmed_at <= q.known)) x on true
            """;

    // A similar name does not ask whose a number is: those questions are many, and weak.
    private static final String OPEN_IDENTITY = """
            cross join lateral (
                select exists (select 1 from employer_question k
                               where k.employer_id = h.employer_id and k.about_number
                                 and k.since <= least(q.at, q.known)
                                 and (k.ended_at is null or k.ended_at > least(q.at, q.known))) as identity_open) o
            """;

    /**
     * Gives the joins {@code h} (who had the number), {@code p} (participation), {@code person} (everybody who was one legal person with
     * it), {@code s} (decisions against it), {@code x} (decisions that name the number and stand against somebody else) and {@code o}
     * (whether the registry asks about a number of the one who had it).
     */
    public static final String PARTS = HOLDER + PARTICIPATION + PERSON + BLOCKS + QUESTIONS + OPEN_IDENTITY;

    private AnswerSql() {}
}
