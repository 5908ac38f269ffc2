package id.patuh.registry.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Actor;
import id.patuh.kit.db.Database;
import id.patuh.registry.employer.SimilarEmployers;
import id.patuh.registry.fact.FactVersions;

/**
 * Raises questions about pairs of employers, in the name of the service itself: about those a chunk of an import brings, and about one that is
 * registered by hand. A pair is asked about once for each reason, and no more when a person found it different.
 */
@ApplicationScoped
public class RaisedQuestions implements SimilarEmployers {
    private static final String CONFLICTS = """
            insert into match_candidate (
                left_id, right_id, reason, evidence, import_id, import_line, region_code, raised_by, recorded_at)
            select distinct on (a.employer_id, b.employer_id)
                   a.employer_id, b.employer_id, 'IDENTIFIER_CONFLICT',
                   json_build_object('source', ?::text, 'left', json_build_object('type', a.type, 'value', a.value),
                                     'right', json_build_object('type', b.type, 'value', b.value)),
                   ?, case when ?::uuid is not null then g.grp end, l.region_code, ?, ?
            from chunk_group g
            join chunk_number a on a.grp = g.grp
            join chunk_number b on b.grp = g.grp and a.employer_id < b.employer_id
            join employer l on l.id = a.employer_id
            where g.state = 'CONFLICT'
              and not exists (select from match_candidate d
                              where d.left_id = a.employer_id and d.right_id = b.employer_id and d.state = 'DIFFERENT')
            order by a.employer_id, b.employer_id, g.grp
            on conflict (left_id, right_id, reason) do nothing
            """;

    private static final String SIMILAR = """
            insert into match_candidate (
                left_id, right_id, reason, similarity, evidence, import_id, import_line, region_code, raised_by, recorded_at)
            select p.left_id, p.right_id, 'SIMILAR_NAME', p.likeness::numeric(4, 3),
                   json_build_object('source', ?::text, 'regionCode', l.region_code, 'names', json_build_array(l.name, r.name)),
                   ?, case when ?::uuid is not null then p.line end, l.region_code, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[]) p(left_id, right_id, likeness, line)
            join employer l on l.id = p.left_id
            join employer r on r.id = p.right_id
            order by p.line, p.left_id, p.right_id
            on conflict (left_id, right_id, reason) do nothing
            """;

    private static final String NEW_IN_CHUNK = "select employer_id, grp from chunk_group where state = 'NEW'";
    private static final int DECIMALS = 3;

    private final Database database;
    private final SimilarNames names;
    private final Actor actor;

    RaisedQuestions(Database database, SimilarNames names, Actor actor) {
        this.database = database;
        this.names = names;
        this.actor = actor;
    }

    /**
     * Raises the questions of a chunk in the current transaction, from its working tables: two numbers of one row that belong to two
     * employers, and new employers with names like those of others. Of a BPJS, who spells names as they come, any way of writing is looked
     * for; of the manpower report, which is the larger file by far, equal names only.
     *
     * @param source kind of extract
     * @param importId the import; null when the rows came as events
     * @param now by the service's clock
     */
    public void raise(String source, UUID importId, Instant now) {
        database.update(CONFLICTS, source, importId, importId, actor.service().subject(), now);
        List<SimilarNames.Pair> pairs = source.equals("WLKP") ? names.equal(NEW_IN_CHUNK) : names.alike(NEW_IN_CHUNK);
        insert(pairs, source, importId, now);
    }

    @Override
    public Set<UUID> raise(List<UUID> employers, Instant now) {
        List<SimilarNames.Pair> pairs =
                names.alike("select unnest(?::uuid[]), null::integer", (Object) employers.toArray(UUID[]::new));
        insert(pairs, FactVersions.MANUAL, null, now);
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.leftId(), pair.rightId()))
                .collect(Collectors.toSet());
    }

    private void insert(List<SimilarNames.Pair> pairs, String source, UUID importId, Instant now) {
        if (pairs.isEmpty()) {
            return;
        }
        database.update(
                SIMILAR,
                source,
                importId,
                importId,
                actor.service().subject(),
                now,
                pairs.stream().map(SimilarNames.Pair::leftId).toArray(UUID[]::new),
                pairs.stream().map(SimilarNames.Pair::rightId).toArray(UUID[]::new),
                pairs.stream().map(pair -> rounded(pair.likeness())).toArray(String[]::new),
                pairs.stream().map(SimilarNames.Pair::line).toArray(Integer[]::new));
    }

    private static String rounded(double likeness) {
        return BigDecimal.valueOf(likeness)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
