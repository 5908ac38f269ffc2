package id.patuh.compliance.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.EmployerReader;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerEvent.Correction;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.event.EmployerEvent.Declared;
import id.patuh.contracts.event.EmployerEvent.Identifier;
import id.patuh.contracts.event.EmployerEvent.RosterCount;
import id.patuh.contracts.event.EmployerEvent.Rosters;
import id.patuh.contracts.event.EmployerEvent.Status;
import id.patuh.contracts.event.EmployerEvent.Workforce;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.id.Ids;

/** Makes employers for tests: a micro business in Central Jakarta with ten workers at five million each, unless said otherwise. */
public final class EmployerMother {
    /** A date on which May (BPJS Ketenagakerjaan) and June (JKN) of 2026 are the last months due. */
    public static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private final UUID id = Ids.next();
    private final String nib = "%013d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    private final Map<Programme, Coverage> coverage = new EnumMap<>(Programme.class);
    private final List<Correction> corrections = new ArrayList<>();
    private final List<RosterCount> counts = new ArrayList<>();
    private long version = 1;
    private UUID successor;
    private BusinessScale scale = BusinessScale.MICRO;
    private boolean construction;
    private Long sales = 1_500_000_000L;
    private String region = "3171";
    private Workforce workforce = new Workforce(10, 50_000_000L, LocalDate.of(2026, 2, 1));

    public static EmployerMother employer() {
        return new EmployerMother();
    }

    public UUID id() {
        return id;
    }

    public EmployerMother next() {
        version++;
        return this;
    }

    public EmployerMother version(long number) {
        version = number;
        return this;
    }

    public EmployerMother scale(BusinessScale value) {
        scale = value;
        return this;
    }

    public EmployerMother construction() {
        construction = true;
        return this;
    }

    public EmployerMother sales(Long idr) {
        sales = idr;
        return this;
    }

    public EmployerMother region(String code) {
        region = code;
        return this;
    }

    public EmployerMother mergedInto(UUID other) {
        successor = other;
        return this;
    }

    public EmployerMother workforce(int workers, long wageBillIdr) {
        return workforce(workers, wageBillIdr, LocalDate.of(2026, 2, 1));
    }

    public EmployerMother workforce(int workers, long wageBillIdr, LocalDate reportedOn) {
        workforce = new Workforce(workers, wageBillIdr, reportedOn);
        return this;
    }

    public EmployerMother withoutReport() {
        workforce = null;
        scale = null;
        return this;
    }

    /** In a programme for all declared workers and wages, everything paid. */
    public EmployerMother in(Programme... programmes) {
        for (Programme programme : programmes) {
            in(programme, workforce.workers(), workforce.wageBillIdr());
        }
        return this;
    }

    public EmployerMother in(Programme programme, int enrolled, long wagesIdr) {
        return in(programme, enrolled, wagesIdr, YearMonth.of(2030, 1));
    }

    public EmployerMother in(Programme programme, int enrolled, long wagesIdr, YearMonth paidThrough) {
        return in(programme, enrolled, wagesIdr, paidThrough, LocalDate.of(2020, 5, 17), LocalDate.of(2026, 6, 1));
    }

    public EmployerMother in(
            Programme programme,
            int enrolled,
            long wagesIdr,
            YearMonth paidThrough,
            LocalDate registeredOn,
            LocalDate asOf) {
        Integer group = programme == Programme.JKK ? Integer.valueOf(3) : null;
        coverage.put(
                programme,
                new Coverage(
                        programme,
                        programme.agency() + "-1",
                        registeredOn,
                        enrolled,
                        wagesIdr,
                        paidThrough,
                        null,
                        group,
                        asOf));
        return this;
    }

    public EmployerMother withoutRiskGroup() {
        Coverage known = coverage.get(Programme.JKK);
        coverage.put(
                Programme.JKK,
                new Coverage(
                        known.programme(),
                        known.ownNumber(),
                        known.registeredOn(),
                        known.enrolledWorkers(),
                        known.reportedWageBillIdr(),
                        known.paidThrough(),
                        null,
                        null,
                        known.asOf()));
        return this;
    }

    /** The worker lists count; a programme of null is the declared list. */
    public EmployerMother counted(Programme programme, int workers, long wagesIdr, LocalDate asOf) {
        Agency agency = programme == null ? Agency.KEMENAKER : programme.agency();
        counts.add(new RosterCount(agency, programme, workers, wagesIdr, asOf));
        return this;
    }

    public EmployerMother out(Programme programme) {
        coverage.remove(programme);
        return this;
    }

    /** A correction of the report of a date: another report from a day on, until a day or the next. */
    public EmployerMother corrected(LocalDate known, Workforce report, LocalDate validTo) {
        var declared = new Declared(BusinessScale.LARGE, false, null, report.workers(), report.wageBillIdr());
        corrections.add(correction("DECLARATION", known, report.reportedOn(), validTo, declared, null));
        return this;
    }

    /** A correction of the coverage of a date: what is stated now of the programme, until a day or the next. */
    public EmployerMother corrected(LocalDate known, Coverage entry, LocalDate validTo) {
        corrections.add(correction(entry.programme().name(), known, entry.asOf(), validTo, null, entry));
        return this;
    }

    /** The withdrawal of what was stated of a date: of the report, or of a programme. */
    public EmployerMother withdrawn(String factSet, LocalDate known) {
        corrections.add(correction(factSet, known, known, null, null, null));
        return this;
    }

    /** What is stated of a programme now. */
    public Coverage coverage(Programme programme) {
        return coverage.get(programme);
    }

    private Correction correction(
            String factSet, LocalDate known, LocalDate from, LocalDate to, Declared declared, Coverage entry) {
        return new Correction(
                Ids.next(),
                Ids.next(),
                factSet,
                known,
                from,
                to,
                Instant.parse("2026-06-01T02:00:00Z"),
                declared,
                entry);
    }

    public EmployerEvent event() {
        return new EmployerEvent(
                id,
                version,
                version,
                successor == null ? Status.ACTIVE : Status.MERGED,
                successor,
                List.of(new Identifier(IdentifierType.NIB, nib)),
                "PT Uji " + nib,
                "PT",
                2020,
                "10710",
                scale,
                region,
                "Jl. Uji 1",
                null,
                null,
                null,
                sales,
                construction,
                workforce,
                new ArrayList<>(coverage.values()),
                List.copyOf(corrections),
                counts.isEmpty() ? null : new Rosters(List.copyOf(counts), List.of()),
                Instant.parse("2026-06-01T02:00:00Z"));
    }

    public EmployerFacts facts() {
        return EmployerReader.facts(event());
    }
}
