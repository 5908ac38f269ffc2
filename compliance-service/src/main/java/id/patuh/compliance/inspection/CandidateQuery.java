package id.patuh.compliance.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.compliance.region.Place;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Kbli;
import id.patuh.contracts.vocabulary.KbliSection;
import id.patuh.kit.db.Database;

/**
 * Finds employers for a list and their doors. Tables of other packages that it reads: {@code assessment}, {@code employer_facts}, {@code
 * employer_region}, {@code employer_record}, {@code record_statement}, {@code visit}.
 */
@ApplicationScoped
class CandidateQuery {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String COLUMNS =
            "a.employer_id, a.region_code, a.scale, a.priority_tenths, a.findings, a.exposure_idr, a.draw";
    private static final String IN_SCOPE = """
             a.status = 'ACTIVE'
            and (a.province = any(?) or a.region_code = any(?)
                 or a.employer_id in (select r.employer_id from employer_region r
                                      where r.workplaces > 0 and (r.province = any(?) or r.region_code = any(?))))
            """;
    private static final String NOT_VISITED = """
             and not exists (select 1 from visit v where v.employer_id = a.employer_id and v.day > ?
                             and v.state not in ('CANCELLED', 'POSTPONED'))
            """;
    private static final String FILTERS =
            " and (?::text is null or a.scale = ?) and (?::int8 is null or a.workers >= ?) and a.employer_id <> all(?)";
    private static final String NAMED =
            "select c.*, f.facts ->> 'name' as name from (%s) c join employer_facts f using (employer_id) order by %s";
    private static final String BY_PRIORITY = "priority_tenths desc, exposure_idr desc, employer_id";

    private static final String DOORS = """
            select d.employer_id, d.record_id, d.region_code, w ->> 'latitude' as latitude, w ->> 'longitude' as longitude,
                   w ->> 'kbli' as kbli, w ->> 'kbliEdition' as edition
            from (select distinct on (employer_id) employer_id, record_id, region_code from employer_record
                  where employer_id = any(?) and type = 'WLKP' and open and region_code is not null
                    and (left(region_code, 2) = any(?) or region_code = any(?))
                  order by employer_id, workers desc, number) d
            left join lateral (select statement -> 'workplace' as w from record_statement s
                               where s.record_id = d.record_id and s.stands order by valid_from desc, statement_id desc limit 1) s
                 on true
            """;
    private static final String LAST_LEADS = """
            select distinct on (employer_id) employer_id, lead_id from visit
            where employer_id = any(?) and state in ('IN_PROGRESS', 'REPORTED', 'SIGNED', 'CLOSED')
            order by employer_id, day desc, visit_id desc
            """;

    private final Database database;

    CandidateQuery(Database database) {
        this.database = database;
    }

    private record Lead(UUID employerId, UUID leadId) {}

    /** Whom a list may draw. */
    record Draw(ListRegions regions, BusinessScale scale, Long minWorkers, LocalDate visitedAfter) {}

    /** The next employers by priority, without some. */
    List<ListedEmployer> ranked(Draw draw, String complianceClass, Collection<UUID> without, int limit) {
        List<Object> parameters = parameters(draw, without);
        parameters.addAll(Arrays.asList(complianceClass, complianceClass, limit));
        String select = "select " + COLUMNS + " from assessment a where " + IN_SCOPE + NOT_VISITED + FILTERS
                + " and a.priority_tenths > 0 and (?::text is null or a.class = ?) order by " + BY_PRIORITY
                + " limit ?";
        return database.query(NAMED.formatted(select, BY_PRIORITY), CandidateQuery::employer, parameters.toArray());
    }

    /** Employers with duties from a place in the random order on, and from its beginning when it ends before there are enough. */
    List<ListedEmployer> drawn(Draw draw, long start, Collection<UUID> without, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(start));
        parameters.addAll(parameters(draw, without));
        parameters.add(limit);
        String select = "select " + COLUMNS + ", a.draw < ? as around from assessment a where " + IN_SCOPE + NOT_VISITED
                + FILTERS + " and a.class <> 'NOT_LIABLE' order by around, a.draw limit ?";
        return database.query(NAMED.formatted(select, "around, draw"), CandidateQuery::employer, parameters.toArray());
    }

    /** Those of some employers that a list of the regions may have, whatever was found, in the order in which they are named. */
    List<ListedEmployer> named(ListRegions regions, List<UUID> employers) {
        String select = "select " + COLUMNS + " from assessment a where " + IN_SCOPE + " and a.employer_id = any(?)";
        Map<UUID, ListedEmployer> found = database
                .query(
                        NAMED.formatted(select, "employer_id"),
                        CandidateQuery::employer,
                        regions.provinceArray(),
                        regions.regencyArray(),
                        regions.provinceArray(),
                        regions.regencyArray(),
                        employers.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(ListedEmployer::employerId, Function.identity()));
        return employers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The door of each employer that has an open workplace in the regions: the one with most workers. */
    Map<UUID, Door> doors(ListRegions regions, Collection<UUID> employers) {
        return database
                .query(
                        DOORS,
                        CandidateQuery::door,
                        employers.toArray(UUID[]::new),
                        regions.provinceArray(),
                        regions.regencyArray())
                .stream()
                .collect(Collectors.toMap(Door::employerId, Function.identity()));
    }

    /** Who led the last visit to employers that were visited. */
    Map<UUID, UUID> lastLeads(Collection<UUID> employers) {
        return database
                .query(
                        LAST_LEADS,
                        row -> new Lead(row.getObject("employer_id", UUID.class), row.getObject("lead_id", UUID.class)),
                        (Object) employers.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Lead::employerId, Lead::leadId));
    }

    private static List<Object> parameters(Draw draw, Collection<UUID> without) {
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            parameters.add(draw.regions().provinceArray());
            parameters.add(draw.regions().regencyArray());
        }
        parameters.add(draw.visitedAfter());
        String scale = draw.scale() == null ? null : draw.scale().name();
        parameters.add(scale);
        parameters.add(scale);
        parameters.add(draw.minWorkers());
        parameters.add(draw.minWorkers());
        parameters.add(without.toArray(UUID[]::new));
        return parameters;
    }

    private static ListedEmployer employer(ResultSet row) throws SQLException {
        return new ListedEmployer(
                row.getObject("employer_id", UUID.class),
                row.getString("name"),
                row.getString("region_code"),
                BusinessScale.valueOf(row.getString("scale")),
                row.getInt("priority_tenths"),
                findings(row.getString("findings")));
    }

    private static Door door(ResultSet row) throws SQLException {
        String latitude = row.getString("latitude");
        String longitude = row.getString("longitude");
        String kbli = row.getString("kbli");
        String edition = row.getString("edition");
        return new Door(
                row.getObject("employer_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("region_code"),
                latitude == null || longitude == null
                        ? null
                        : new Place(Double.parseDouble(latitude), Double.parseDouble(longitude)),
                kbli == null || edition == null
                        ? null
                        : KbliSection.of(new Kbli(Integer.parseInt(edition), kbli))
                                .map(KbliSection::letter)
                                .orElse(null));
    }

    private static List<Finding> findings(String json) {
        try {
            return EventJson.mapper().readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of findings holds what this version cannot read", e);
        }
    }
}
