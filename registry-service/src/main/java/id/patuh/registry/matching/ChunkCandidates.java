package id.patuh.registry.matching;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/**
 * Records pairs of employers that a chunk of an import makes a person ask about: two numbers of one row that belong to two employers, and
 * employers that a BPJS made whose name is like that of another in the same regency. Reads the chunk's working tables.
 *
 * <p>Names that differ in a number (a branch, a village, a serial) are never similar. Only names with the same beginning are compared, so
 * that the search stays within an index whatever the size of the registry.
 */
@ApplicationScoped
public class ChunkCandidates {
    private static final String CONFLICTS = """
            insert into match_candidate (left_id, right_id, reason, evidence, import_id, import_line, recorded_at)
            select distinct on (a.employer_id, b.employer_id)
                   a.employer_id, b.employer_id, 'IDENTIFIER_CONFLICT',
                   json_build_object('source', ?::text, 'left', json_build_object('type', a.type, 'value', a.value),
                                     'right', json_build_object('type', b.type, 'value', b.value)),
                   ?, case when ?::uuid is not null then g.grp end, ?
            from chunk_group g
            join chunk_number a on a.grp = g.grp
            join chunk_number b on b.grp = g.grp and a.employer_id < b.employer_id
            where g.state = 'CONFLICT'
            order by a.employer_id, b.employer_id, g.grp
            on conflict (left_id, right_id, reason) do nothing
            """;

    private static final String SIMILAR = """
            insert into match_candidate (left_id, right_id, reason, similarity, evidence, import_id, import_line, recorded_at)
            select least(n.id, o.id), greatest(n.id, o.id), 'SIMILAR_NAME', max(o.similarity)::numeric(4, 3),
                   json_build_object('source', ?::text, 'regionCode', min(n.region_code), 'names', json_build_array(min(n.name), min(o.name))),
                   ?, case when ?::uuid is not null then min(g.grp) end, ?
            from chunk_group g
            join employer n on n.id = g.employer_id
            cross join lateral (
                select e.id, e.name, similarity(e.name_key, n.name_key) as similarity
                from employer e
                where e.region_code = n.region_code and e.id <> n.id and e.status = 'ACTIVE'
                  and e.name_key ~>=~ left(n.name_key, 4) and e.name_key ~<~ (left(n.name_key, 4) || chr(65535))
                  and regexp_replace(e.name_key, '[^0-9]', '', 'g') = regexp_replace(n.name_key, '[^0-9]', '', 'g')
                  and similarity(e.name_key, n.name_key) >= 0.6
                order by similarity desc, e.id limit 3) o
            where g.state = 'NEW'
            group by least(n.id, o.id), greatest(n.id, o.id)
            on conflict (left_id, right_id, reason) do nothing
            """;

    private final Database database;

    ChunkCandidates(Database database) {
        this.database = database;
    }

    /**
     * Records the candidates of the chunk in the current transaction. A pair is recorded once, however often a file repeats it.
     *
     * @param source kind of extract
     * @param importId the import; null when the rows came as events
     * @param now by the service's clock
     */
    public void record(String source, UUID importId, Instant now) {
        database.update(CONFLICTS, source, importId, importId, now);
        if (!source.equals("WLKP")) {
            database.update(SIMILAR, source, importId, importId, now);
        }
    }
}
