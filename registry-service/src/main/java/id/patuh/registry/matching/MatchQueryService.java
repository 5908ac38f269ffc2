package id.patuh.registry.matching;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.statement.NameKey;
import id.patuh.registry.statement.NameWords;

/** Looks for an employer of which only some things are known: by its numbers, then by name. */
@ApplicationScoped
class MatchQueryService {
    private static final Set<IdentifierType> IDENTITY = EnumSet.of(IdentifierType.NIB, IdentifierType.NPWP);
    private static final int MOST = 20;
    private static final double LEAST_SCORE = 0.5;

    // Names that begin like one of the words, or end alike, as in SimilarNameQuery; here the rest agrees or not, so
    // that
    // less is asked of the name.
    private static final String IN_REGENCY = """
            select e.id from (
                select b.* from unnest(string_to_array(?, ' ')) w(word)
                cross join lateral (
                    select e.id, e.name_key, e.status from employer e
                    where e.region_code = ? and e.name_key ~>=~ left(w.word || ' ', 6)
                      and e.name_key ~<~ (left(w.word || ' ', 6) || chr(65535)) and similarity(e.name_key, ?) >= 0.3
                    limit 500) b
                union
                (select e.id, e.name_key, e.status from employer e
                 where e.region_code = ? and reverse(e.name_key) ~>=~ left(reverse(?), 5)
                   and reverse(e.name_key) ~<~ (left(reverse(?), 5) || chr(65535)) and similarity(e.name_key, ?) >= 0.3
                 limit 500)) e
            where e.status = 'ACTIVE'
            order by similarity(e.name_key, ?) desc, e.id limit 50
            """;

    // The offset keeps the search in the index by itself, whatever the order around it.
    private static final String ANYWHERE = """
            select alike.id
            from unnest(?::text[]) region(code)
            cross join lateral (
                select id, name_key
                from (select e.id, e.name_key from employer e
                      where %s @@ replace(?, '@', region.code)::tsquery and e.status = 'ACTIVE' offset 0) named
                order by similarity(name_key, ?) desc, id limit 5) alike
            order by similarity(alike.name_key, ?) desc, alike.id limit 50
            """.formatted(NameWords.INDEXED);

    private static final String FOUND_DIFFERENT = """
            select case when d.left_id = any (?) then d.right_id else d.left_id end as id
            from match_candidate d
            where d.state = 'DIFFERENT' and d.right_id is not null and (d.left_id = any (?) or d.right_id = any (?))
            """;

    private final Database database;
    private final NumberQuery numbers;
    private final NikKey nikKey;
    private final CandidateSideQuery sides;
    private final AccessLog access;

    MatchQueryService(
            Database database, NumberQuery numbers, NikKey nikKey, CandidateSideQuery sides, AccessLog access) {
        this.database = database;
        this.numbers = numbers;
        this.nikKey = nikKey;
        this.sides = sides;
        this.access = access;
    }

    /**
     * Employers that may be the one that is looked for, within the caller's regions. Those that a person found different from the holder of a
     * given number are left out.
     *
     * @throws Problem REGION_OUT_OF_SCOPE
     */
    @Transactional
    MatchAnswer find(MatchQueryRequest query, Caller caller) {
        if (query.regionCode() != null) {
            caller.requireRegion(query.regionCode());
        }
        Map<WantedIdentifier, UUID> held = numbers.holders(query.numbers());
        Set<UUID> holders = new LinkedHashSet<>(held.values());
        Set<UUID> found = new LinkedHashSet<>(holders);
        if (query.name() != null) {
            found.addAll(named(query, caller));
        }
        if (!holders.isEmpty()) {
            found.removeAll(foundDifferent(holders));
            found.addAll(holders);
        }
        List<MatchAnswer.Match> matches = ranked(query, found, held, caller);
        access.read(
                "employer",
                matches.stream().map(match -> match.employer().employerId()).toList());
        return new MatchAnswer(matches);
    }

    private List<MatchAnswer.Match> ranked(
            MatchQueryRequest query, Set<UUID> found, Map<WantedIdentifier, UUID> held, Caller caller) {
        Map<UUID, CandidateSide> known = sides.of(found);
        // What is known of an employer has no numbers of its records; those that found it are added.
        held.forEach((number, holder) -> {
            if (!IDENTITY.contains(number.type())) {
                known.computeIfPresent(holder, (id, side) -> side.with(number.type(), number.value()));
            }
        });
        Set<UUID> elsewhereToo = inScope(known.keySet(), caller);
        ComparedEmployer asked = query.side(nikKey);
        Stream<MatchAnswer.Match> matches = known.values().stream()
                .filter(employer ->
                        caller.covers(employer.regionCode()) || elsewhereToo.contains(employer.employerId()))
                .map(employer -> match(asked, employer));
        return matches.filter(match -> match.score().doubleValue() >= LEAST_SCORE)
                .sorted(Comparator.comparing(MatchAnswer.Match::score)
                        .reversed()
                        .thenComparing(match -> match.employer().employerId()))
                .limit(MOST)
                .toList();
    }

    /** Employers with a record in the caller's regions, of those that are not only at home. */
    private Set<UUID> inScope(Set<UUID> employers, Caller caller) {
        return new HashSet<>(database.query(
                "select distinct employer_id from employer_place where employer_id = any (?) and left(region_code, 2) = any (?)",
                row -> row.getObject("employer_id", UUID.class),
                employers.toArray(UUID[]::new),
                caller.regions().toArray(String[]::new)));
    }

    private static MatchAnswer.Match match(ComparedEmployer asked, CandidateSide employer) {
        List<Agreement> agreements = Agreements.of(asked, employer.side());
        return new MatchAnswer.Match(Agreements.score(agreements), employer, agreements);
    }

    private List<UUID> named(MatchQueryRequest query, Caller caller) {
        String key = NameKey.of(query.name());
        String region = query.regionCode();
        if (region != null) {
            return database.query(
                    IN_REGENCY, row -> row.getObject("id", UUID.class), key, region, key, region, key, key, key, key);
        }
        String[] regions = Regions.regencies().stream()
                .map(regency -> regency.code().value())
                .filter(caller::covers)
                .toArray(String[]::new);
        String alike = NameWords.of(query.name()).alike();
        return database.query(ANYWHERE, row -> row.getObject("id", UUID.class), regions, alike, key, key);
    }

    private List<UUID> foundDifferent(Set<UUID> holders) {
        UUID[] ids = holders.toArray(UUID[]::new);
        return database.query(FOUND_DIFFERENT, row -> row.getObject("id", UUID.class), ids, ids, ids);
    }
}
