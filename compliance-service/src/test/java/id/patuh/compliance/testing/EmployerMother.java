package id.patuh.compliance.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerEvent.Identifier;
import id.patuh.contracts.event.EmployerEvent.Workplaces;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.RecordEvent.Registration;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.kit.id.Ids;

/**
 * Makes employers for tests: a micro business with one workplace in Central Jakarta and ten workers at five million each, unless said
 * otherwise. Its values are computed from its records, as the registry does it.
 */
public final class EmployerMother {
    /** A date on which May (BPJS Ketenagakerjaan) and June (JKN) of 2026 are the last months due. */
    public static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    /** Day for which the BPJS state what they state, unless said otherwise. */
    public static final LocalDate STATED = LocalDate.of(2026, 6, 1);

    private final UUID id = Ids.next();
    private final String nib = "%013d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    private final RecordMother workplace = RecordMother.workplace(id);
    private final Map<String, RecordMother> registrations = new LinkedHashMap<>();
    private final Map<Programme, Registration> stated = new EnumMap<>(Programme.class);
    private final List<RecordMother> branches = new ArrayList<>();
    private long version = 1;
    private EmployerStatus status = EmployerStatus.ACTIVE;
    private UUID successor;
    private List<EmployerEvent.OpenQuestion> questions = List.of();
    private String region = "3171";
    private int workers = 10;
    private long wageBillIdr = 50_000_000L;
    private LocalDate reportedOn = LocalDate.of(2026, 2, 1);
    private LocalDate closedOn;
    private boolean reported = true;
    private boolean changed = true;

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
        workplace.scale(value);
        changed = true;
        return this;
    }

    public EmployerMother construction() {
        workplace.construction(true);
        changed = true;
        return this;
    }

    public EmployerMother sales(Long idr) {
        workplace.sales(idr);
        changed = true;
        return this;
    }

    public EmployerMother region(String code) {
        region = code;
        workplace.region(code);
        changed = true;
        return this;
    }

    public EmployerMother head() {
        workplace.type(WorkplaceType.HEAD);
        changed = true;
        return this;
    }

    /** The registry asks who it is; no reasons answer all questions. */
    public EmployerMother asked(QuestionReason... reasons) {
        questions = Stream.of(reasons)
                .map(reason -> new EmployerEvent.OpenQuestion(
                        UUID.randomUUID(), reason, Instant.parse("2026-06-02T02:00:00Z")))
                .toList();
        return this;
    }

    public EmployerMother mergedInto(UUID other) {
        successor = other;
        status = other == null ? EmployerStatus.ACTIVE : EmployerStatus.MERGED;
        return this;
    }

    public EmployerMother emptied() {
        status = EmployerStatus.EMPTY;
        return this;
    }

    public EmployerMother workforce(int head, long wagesIdr) {
        return workforce(head, wagesIdr, LocalDate.of(2026, 2, 1));
    }

    public EmployerMother workforce(int head, long wagesIdr, LocalDate day) {
        workers = head;
        wageBillIdr = wagesIdr;
        reportedOn = day;
        changed = true;
        return this;
    }

    /** The workplace is closed from a day on. */
    public EmployerMother closed(LocalDate day) {
        closedOn = day;
        changed = true;
        return this;
    }

    public EmployerMother withoutReport() {
        reported = false;
        return this;
    }

    /** Another workplace. */
    public EmployerMother branch(String regionCode, int head, long wagesIdr, LocalDate day) {
        branches.add(RecordMother.workplace(id)
                .type(WorkplaceType.BRANCH)
                .region(regionCode)
                .reports(day, head, wagesIdr));
        return this;
    }

    /** A record that is not made by the other methods. */
    public EmployerMother with(RecordMother record) {
        branches.add(record);
        return this;
    }

    /** In a programme for all declared workers and wages of the first workplace, everything paid. */
    public EmployerMother in(Programme... programmes) {
        for (Programme programme : programmes) {
            in(programme, workers, wageBillIdr);
        }
        return this;
    }

    public EmployerMother in(Programme programme, int enrolled, long wagesIdr) {
        return in(programme, enrolled, wagesIdr, YearMonth.of(2030, 1));
    }

    public EmployerMother in(Programme programme, int enrolled, long wagesIdr, YearMonth paidThrough) {
        return in(programme, enrolled, wagesIdr, paidThrough, LocalDate.of(2020, 5, 17), STATED);
    }

    public EmployerMother in(
            Programme programme,
            int enrolled,
            long wagesIdr,
            YearMonth paidThrough,
            LocalDate registeredOn,
            LocalDate asOf) {
        Integer group = programme == Programme.JKK ? Integer.valueOf(3) : null;
        Registration registration =
                new Registration("PT Uji " + nib, region, registeredOn, enrolled, wagesIdr, paidThrough, null, group);
        stated.put(programme, registration);
        registration(programme).states(programme, asOf, registration);
        return this;
    }

    /** In a programme under another number, beside the usual one. */
    public EmployerMother inUnder(String number, Programme programme, Registration registration) {
        registrations
                .computeIfAbsent(number, key -> RecordMother.registration(RecordType.of(programme), number, id))
                .states(programme, STATED, registration);
        return this;
    }

    public EmployerMother withoutRiskGroup() {
        Registration known = stated.get(Programme.JKK);
        registration(Programme.JKK)
                .states(
                        Programme.JKK,
                        STATED,
                        RecordMother.registered(
                                known.enrolledWorkers(), known.reportedWageBillIdr(), known.paidThrough(), null));
        return this;
    }

    public EmployerMother out(Programme programme) {
        registration(programme).ends(programme, STATED, STATED);
        return this;
    }

    /** The record of a programme, or the workplace for null. */
    public RecordMother record(Programme programme) {
        return programme == null ? reported() : registration(programme);
    }

    private RecordMother registration(Programme programme) {
        RecordType type = RecordType.of(programme);
        return registrations.computeIfAbsent(type.name(), key -> RecordMother.registration(type, id));
    }

    private RecordMother reported() {
        if (changed) {
            changed = false;
            if (closedOn == null) {
                workplace.reports(reportedOn, workers, wageBillIdr);
            } else {
                workplace.reportsClosed(reportedOn, workers, wageBillIdr, closedOn);
            }
        }
        return workplace;
    }

    private List<RecordMother> records() {
        return Stream.of(reported ? List.of(reported()) : List.<RecordMother>of(), registrations.values(), branches)
                .flatMap(Collection::stream)
                .toList();
    }

    /** What the registry sends of its records. */
    public List<RecordEvent> recordEvents() {
        return records().stream().map(RecordMother::event).toList();
    }

    /** Its records with all that they ever stated. */
    public List<MemberRecord> members() {
        return records().stream().map(record -> record.memberOf(id)).toList();
    }

    public EmployerEvent event() {
        Optional<EmployerValues> values = EmployerComputation.on(members(), LocalDate.MAX);
        Optional<EmployerValues> active = status == EmployerStatus.ACTIVE ? values : Optional.empty();
        return new EmployerEvent(
                id,
                version,
                version,
                status,
                successor,
                successor == null ? null : STATED,
                List.of(),
                List.of(new Identifier(
                        IdentifierType.NIB, nib, null, false, STATED, Instant.parse("2026-06-01T02:00:00Z"))),
                List.of(),
                "PT Uji " + nib,
                "PT",
                2020,
                "10710",
                values.map(EmployerValues::scale).orElse(null),
                values.map(EmployerValues::regionCode).orElse(region),
                "Jl. Uji 1",
                null,
                null,
                null,
                values.map(EmployerValues::annualSalesIdr).orElse(null),
                values.map(EmployerValues::construction).orElse(false),
                active.map(EmployerValues::workforce).orElse(null),
                active.map(EmployerValues::workplaces).orElse(new Workplaces(0, 0, 0)),
                active.map(EmployerValues::coverage).orElse(List.of()),
                null,
                questions,
                Instant.parse("2026-06-01T02:00:00Z"));
    }

    public EmployerFacts facts() {
        return EmployerFacts.of(event());
    }
}
