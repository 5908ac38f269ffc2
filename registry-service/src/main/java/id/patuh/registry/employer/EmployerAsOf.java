package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.kit.db.Database;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;

/**
 * Rebuilds the state of an employer on another day from what was reported: a declaration wins over the name a BPJS gave, and each
 * programme stands for itself.
 */
@ApplicationScoped
class EmployerAsOf {
    private static final List<String> PROFILE = List.of(
            "name",
            "legalForm",
            "kbliEdition",
            "kbli",
            "scale",
            "regionCode",
            "address",
            "latitude",
            "longitude",
            "capitalIdr",
            "annualSalesIdr");

    // A number that was moved belonged to whom the last move that held then gave it, before all moves to whom the first
    // one took it from.
    private static final String HELD_NUMBERS = """
            with move as not materialized (
                select m.type, m.value, m.from_id, m.to_id, r.recorded_at,
                       r.effective_on <= ? and r.recorded_at <= ? and (r.undone_at is null or r.undone_at > ?) as holds
                from identifier_move m join reorganisation r on r.id = m.reorganisation_id
            )
            select n.type, n.value
            from (select type, value, employer_id, recorded_at, valid_from, valid_to from identifier where employer_id = ?
                  union
                  select i.type, i.value, i.employer_id, i.recorded_at, i.valid_from, i.valid_to
                  from identifier_move m join identifier i on i.type = m.type and i.value = m.value
                  where m.from_id = ?) n
            where n.recorded_at <= ? and n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
              and coalesce(
                  (select m.to_id from move m where m.type = n.type and m.value = n.value and m.holds
                   order by m.recorded_at desc limit 1),
                  (select m.from_id from move m where m.type = n.type and m.value = n.value order by m.recorded_at limit 1),
                  n.employer_id) = ?
            order by n.type, n.value
            """;

    private final FactVersions facts;
    private final Database database;

    EmployerAsOf(FactVersions facts, Database database) {
        this.facts = facts;
        this.database = database;
    }

    /**
     * The state that held on a day as the registry knew it at a moment.
     *
     * @return empty when nothing was known then of that day
     */
    Optional<JsonNode> state(UUID id, LocalDate validAt, Instant recordedAt) {
        List<FactVersion> held = facts.asOf(id, validAt, recordedAt);
        return profile(held).map(profile -> state(id, profile, held, validAt, recordedAt));
    }

    private static Optional<FactVersion> profile(List<FactVersion> held) {
        return of(held, FactVersion.DECLARATION).or(() -> of(held, FactVersion.PROFILE));
    }

    private static Optional<FactVersion> of(List<FactVersion> held, String factSet) {
        return held.stream().filter(fact -> fact.factSet().equals(factSet)).findFirst();
    }

    private JsonNode state(
            UUID id, FactVersion profile, List<FactVersion> held, LocalDate validAt, Instant recordedAt) {
        JsonNode declared = profile.facts();
        ObjectNode state = EventJson.mapper().createObjectNode();
        state.put("employerId", id.toString());
        state.put("version", facts.versionAt(id, recordedAt));
        state.put("status", EmployerEvent.Status.ACTIVE.name());
        state.putNull("successorId");
        state.set("identifiers", identifiers(id, validAt, recordedAt));
        PROFILE.forEach(name -> state.set(name, declared.path(name).isMissingNode() ? null : declared.get(name)));
        state.put("construction", declared.path("construction").asBoolean());
        state.set("workforce", workforce(declared));
        state.set("coverage", coverage(held));
        state.set("corrections", corrections(id, recordedAt));
        state.putNull("rosters");
        Instant latest = held.stream()
                .map(FactVersion::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        state.put("recordedAt", latest.toString());
        return state;
    }

    private static JsonNode workforce(JsonNode declared) {
        if (!declared.hasNonNull("reportedOn")) {
            return null;
        }
        ObjectNode workforce = EventJson.mapper().createObjectNode();
        List.of("workers", "wageBillIdr", "reportedOn").forEach(name -> workforce.set(name, declared.get(name)));
        return workforce;
    }

    private static ArrayNode coverage(List<FactVersion> held) {
        ArrayNode coverage = EventJson.mapper().createArrayNode();
        held.stream()
                .filter(fact -> !fact.factSet().equals(FactVersion.DECLARATION)
                        && !fact.factSet().equals(FactVersion.PROFILE))
                .sorted(Comparator.comparing(FactVersion::factSet))
                .forEach(fact -> coverage.add(fact.facts()));
        return coverage;
    }

    private ArrayNode identifiers(UUID id, LocalDate validAt, Instant recordedAt) {
        ArrayNode identifiers = EventJson.mapper().createArrayNode();
        database.query(
                HELD_NUMBERS,
                row -> identifiers
                        .addObject()
                        .put("type", row.getString("type"))
                        .put("value", row.getString("value")),
                validAt,
                recordedAt,
                recordedAt,
                id,
                id,
                recordedAt,
                validAt,
                validAt,
                id);
        return identifiers;
    }

    private ArrayNode corrections(UUID id, Instant recordedAt) {
        ArrayNode corrections = EventJson.mapper().createArrayNode();
        database.query("""
                select c.made from employer e
                cross join lateral json_array_elements(e.corrections) with ordinality c (made, place)
                where e.id = ? and (c.made ->> 'recordedAt')::timestamptz <= ?
                order by c.place
                """, row -> corrections.addRawValue(new RawValue(row.getString("made"))), id, recordedAt);
        return corrections;
    }
}
