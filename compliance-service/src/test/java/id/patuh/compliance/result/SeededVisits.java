package id.patuh.compliance.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Field.Officer;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.db.Database;

/** Signed visits of three provinces, made by a seed, each with a priority of its own. */
final class SeededVisits {
    static final String[] REGIONS = {"6101", "6102", "6201", "6301", "6302"};

    private final Database database;
    private final Random random = new Random(20_261_125);
    private final List<Officer> officers = new ArrayList<>();
    private final List<Seeded> visits = new ArrayList<>();

    /** A visit as it was put in; the second member follows the lead. */
    record Seeded(
            UUID employer,
            String region,
            ItemKind kind,
            BusinessScale scale,
            int priority,
            Officer lead,
            Officer second,
            boolean hit,
            LocalDate day) {
        String province() {
            return region.substring(0, 2);
        }

        boolean isOf(Officer officer) {
            return lead.id().equals(officer.id()) || second.id().equals(officer.id());
        }
    }

    SeededVisits(Database database) {
        this.database = database;
    }

    List<Officer> officers() {
        return officers;
    }

    List<Seeded> visits() {
        return visits;
    }

    /** Puts visits in: the higher the priority, the larger and the further west, the likelier a hit. */
    SeededVisits put(int count) {
        for (int i = 0; i < 6; i++) {
            officers.add(i % 2 == 0 ? Field.inspector(REGIONS[i % 5]) : Field.examinerTk(REGIONS[i % 5]));
        }
        List<Integer> priorities =
                new ArrayList<>(IntStream.range(1, 1_000).boxed().toList());
        Collections.shuffle(priorities, random);
        for (int i = 0; i < count; i++) {
            int region = random.nextInt(REGIONS.length);
            int scale = random.nextInt(4);
            int priority = priorities.get(i);
            double logit = -2 + priority / 300.0 + scale * 0.3 - region * 0.2;
            Seeded visit = new Seeded(
                    UUID.randomUUID(),
                    REGIONS[region],
                    ItemKind.values()[random.nextInt(6)],
                    BusinessScale.values()[scale],
                    priority,
                    officers.get(2 * random.nextInt(3)),
                    officers.get(2 * random.nextInt(3) + 1),
                    random.nextDouble() < 1 / (1 + Math.exp(-logit)),
                    LocalDate.of(2026, 1, 5).plusDays(random.nextInt(100)));
            insert(visit, visit.hit());
            visits.add(visit);
        }
        insert(visits.getFirst(), null);
        return this;
    }

    /** States what the employer of a visit was found to be on a day: a hundred workers, so many of them enrolled. */
    void assessed(Seeded visit, int version, LocalDate day, int enrolled) {
        String findings = """
                [{"code":"PDS_WORKERS","agency":"BPJS_TK","programme":"JKK","workersAffected":%d,"months":null,"number":null,"workplaces":null}]
                """.formatted(100 - enrolled);
        database.update(
                """
                insert into assessment_history (employer_id, version, employer_version, as_of, policy_version, class, score_tenths,
                                                priority_tenths, exposure_idr, region_code, scale, workers, findings, missing, status, assessed_at)
                values (?, ?, ?, ?, '2026.1', 'PARTIAL', 500, 500, 0, ?, 'SMALL', 100, ?::json, '', 'ACTIVE', ?)
                """,
                visit.employer(),
                version,
                version,
                day,
                visit.region(),
                findings,
                Instant.parse("2026-11-25T02:00:00Z"));
    }

    private void insert(Seeded visit, Boolean hit) {
        Instant now = Instant.parse("2026-11-25T02:00:00Z");
        database.update(
                """
                insert into visit (visit_id, employer_id, region_code, latitude, longitude, kind, type, scale, needs, priority_tenths, findings, day,
                                   start_at, end_at, lead_id, members, state, outcome, hit, signed_at, changed_at, changed_by)
                values (?, ?, ?, 0, 110, ?, 'FIELD', ?, '{}', ?, '{}', ?, '09:00', '10:00', ?, ?, ?, 'MET', ?::bool, ?, ?, 'test')
                """,
                UUID.randomUUID(),
                visit.employer(),
                visit.region(),
                visit.kind().name(),
                visit.scale().name(),
                visit.priority(),
                visit.day(),
                visit.lead().id(),
                new UUID[] {visit.lead().id(), visit.second().id()},
                hit == null ? "REPORTED" : "SIGNED",
                hit,
                now,
                now);
    }
}
