package id.patuh.compliance.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.compliance.visit.VisitState;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/** Visits of a past year, put into the database as the service would have left them. */
final class HeldVisits {
    private static final String INSERT = """
            insert into visit (visit_id, employer_id, region_code, latitude, longitude, kind, type, scale, needs, priority_tenths, findings,
                               day, start_at, end_at, lead_id, members, state, outcome, hit, workers_found, exposure_found_idr,
                               report_due, reported_at, changed_at, changed_by)
            values (?, ?, ?, 0, 0, 'PRIORITY', ?, 'MICRO', '{}', 500, '{}', ?, '09:00', '10:00', ?, ?, ?, ?::text, ?::boolean, ?::int8,
                    0, ?::timestamptz, ?::timestamptz, now(), 'test')
            """;
    private static final String FIND = """
            insert into visit_finding (visit_id, ground, agency, result, workers, exposure_idr, refutes) values (?, ?, ?, ?, ?, ?, false)
            """;
    private static final Duration DUE_AFTER = Duration.ofDays(4);

    private final Database database;
    private final Random random = new Random(2025);

    HeldVisits(Database database) {
        this.database = database;
    }

    /** A visit and what it found. */
    record Held(
            String region,
            LocalDate day,
            VisitType type,
            VisitState state,
            VisitOutcome outcome,
            Boolean hit,
            Long workers,
            Instant due,
            Instant reported,
            List<Found> found) {
        boolean isHeld() {
            return reported != null && state != VisitState.CANCELLED;
        }

        Held at(String otherRegion, LocalDate otherDay) {
            return new Held(otherRegion, otherDay, type, state, outcome, hit, workers, due, reported, found);
        }
    }

    /** What was found of a ground. */
    record Found(FindingCode ground, Agency agency, boolean confirmed, Long workers, Long exposureIdr) {}

    /** Visits of all kinds in a year and a few regencies. */
    List<Held> any(int number, int year, String... regions) {
        List<Held> visits = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            visits.add(any(LocalDate.ofYearDay(year, 1 + random.nextInt(365)), one(regions)));
        }
        return visits;
    }

    /** A visit that was held and found nothing. */
    Held plain(LocalDate day, String region) {
        Instant due = due(day);
        return new Held(
                region,
                day,
                VisitType.FIELD,
                VisitState.CLOSED,
                VisitOutcome.MET,
                false,
                0L,
                due,
                due.minusSeconds(1),
                List.of());
    }

    void insert(Held visit, UUID lead, UUID... members) {
        UUID id = UUID.randomUUID();
        database.update(
                INSERT,
                id,
                UUID.randomUUID(),
                visit.region(),
                visit.type().name(),
                visit.day(),
                lead,
                members,
                visit.state().name(),
                visit.outcome() == null ? null : visit.outcome().name(),
                visit.hit(),
                visit.workers(),
                visit.due(),
                visit.reported());
        visit.found()
                .forEach(found -> database.update(
                        FIND,
                        id,
                        found.ground().name(),
                        found.agency().name(),
                        found.confirmed() ? "FOUND" : "NOT_FOUND",
                        found.workers(),
                        found.exposureIdr()));
    }

    private Held any(LocalDate day, String region) {
        VisitType type = one(VisitType.values());
        VisitState state = one(VisitState.values());
        boolean reported = List.of(VisitState.REPORTED, VisitState.SIGNED, VisitState.CLOSED)
                .contains(state);
        boolean signed = reported && state != VisitState.REPORTED;
        List<Found> found = signed ? found() : List.of();
        Instant due = state == VisitState.PLANNED ? null : due(day);
        return new Held(
                region,
                day,
                type,
                state,
                reported ? one(VisitOutcome.values()) : null,
                signed ? (Boolean) found.stream().anyMatch(Found::confirmed) : null,
                signed
                        ? (Long) found.stream()
                                .filter(one -> one.confirmed() && one.workers() != null)
                                .mapToLong(Found::workers)
                                .max()
                                .orElse(0)
                        : null,
                due,
                reported ? due.plusSeconds(random.nextInt(-2, 3)) : null,
                found);
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (FindingCode ground : List.of(FindingCode.PWBD, FindingCode.PDS_WAGE, FindingCode.ARREARS)) {
            if (random.nextBoolean()) {
                Agency agency = one(Agency.BPJS_TK, Agency.BPJS_KES);
                Long workers = random.nextInt(4) == 0 ? null : (Long) random.nextLong(1, 500);
                found.add(new Found(ground, agency, random.nextInt(3) > 0, workers, random.nextLong(100_000_000)));
            }
        }
        return found;
    }

    private static Instant due(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(DUE_AFTER);
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
