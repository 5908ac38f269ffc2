package id.patuh.registry.merging;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;

/** Gives coverage to the new employer of a split, in the current transaction and under the row lock of the divided one. */
@ApplicationScoped
class SplitFacts {
    // A programme goes with the number under which it is stated: else the next file would bring it back.
    private static final String TORN = """
            select c.programme from coverage c
            where c.employer_id = ?
              and (c.programme = any (?)) <> exists (
                  select from identifier_move m
                  where m.reorganisation_id = ? and m.value = c.own_number
                    and m.type = case when c.programme = 'JKN' then 'BU' else 'NPP' end)
            order by c.programme limit 1
            """;

    private static final String NOT_COVERED = """
            select p.programme from unnest(?::text[]) p(programme)
            where not exists (select from coverage c where c.employer_id = ? and c.programme = p.programme)
            order by p.programme limit 1
            """;

    private static final String COVER =
            "update coverage set employer_id = ? where employer_id = ? and programme = any (?)";

    private static final String RECORD = """
            with recorded as (
                select f.*, f.withdrawn or exists (
                           select from fact_version n where n.employer_id = f.employer_id and n.corrects = f.id) as replaced
                from fact_version f
                where f.employer_id = ? and f.fact_set = any (?) and f.gone_at is null
            ), copied as materialized (
                select o.*, uuidv7() as new_id
                from (select r.*, row_number() over (
                                 partition by fact_set, replaced order by valid_from desc, recorded_at desc, id desc) as place
                      from recorded r
                      order by recorded_at, import_line, id) o
            )
            insert into fact_version (
                id, employer_id, recorded_at, fact_set, valid_from, valid_to, recorded_by, agency, source, import_id, import_line,
                employer_version, digest, own_number, reorganisation_id, counts_from, corrects, withdrawn, reason, evidence, facts)
            select v.new_id, ?, ?, v.fact_set, v.valid_from, v.valid_to, ?, ?, 'SPLIT', v.import_id, v.import_line,
                   case when v.place = 1 and not v.replaced then 1 end, v.digest, v.own_number, ?, ?,
                   (select c.new_id from copied c where c.id = v.corrects), v.withdrawn, v.reason, v.evidence, v.facts
            from copied v
            """;

    private static final String GONE = """
            update fact_version set gone_at = ?, gone_from = ? where employer_id = ? and fact_set = any (?) and gone_at is null
            """;

    private static final String FROM_THEN_ON =
            "update fact_version set counts_from = ? where employer_id = ? and counts_from is null";

    private final Database database;

    SplitFacts(Database database) {
        this.database = database;
    }

    boolean hasNumbers(UUID employer) {
        return database.first("select 1 from identifier where employer_id = ? limit 1", row -> true, employer)
                .isPresent();
    }

    /**
     * Lets only those programmes go whose numbers go, and all of them.
     *
     * @throws Problem COVERAGE_NOT_FOUND, SPLIT_TEARS_COVERAGE
     */
    void requireWhole(Reorganisation split) {
        String[] programmes = programmes(split);
        database.first(NOT_COVERED, row -> row.getString("programme"), programmes, split.employerId())
                .ifPresent(programme -> {
                    throw Problem.of(RegistryProblem.COVERAGE_NOT_FOUND, programme);
                });
        database.first(TORN, row -> row.getString("programme"), split.employerId(), programmes, split.id())
                .ifPresent(programme -> {
                    throw Problem.of(RegistryProblem.SPLIT_TEARS_COVERAGE, programme)
                            .property("programme", programme);
                });
    }

    /** Gives the coverage to the new employer and notes it in both histories. */
    void move(Reorganisation split, Caller caller) {
        String[] programmes = programmes(split);
        database.update(COVER, split.otherId(), split.employerId(), programmes);
        database.update(
                RECORD,
                split.employerId(),
                programmes,
                split.otherId(),
                split.recordedAt(),
                caller.subject(),
                caller.agency(),
                split.id(),
                split.effectiveOn());
        database.update(GONE, split.recordedAt(), split.effectiveOn(), split.employerId(), programmes);
        database.update(FROM_THEN_ON, split.effectiveOn(), split.otherId());
    }

    private static String[] programmes(Reorganisation split) {
        return split.takenOver().toArray(String[]::new);
    }
}
