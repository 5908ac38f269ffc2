package id.patuh.compliance.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.employer.MemberRecord.Spell;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.RecordEvent.ListCount;
import id.patuh.contracts.event.RecordEvent.Membership;
import id.patuh.contracts.event.RecordEvent.Registration;
import id.patuh.contracts.event.RecordEvent.Replacement;
import id.patuh.contracts.event.RecordEvent.Statement;
import id.patuh.contracts.event.RecordEvent.Workplace;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.kit.id.Ids;

/**
 * Makes a record with its statements for tests, and the events that the registry sends of it: the latest statement of each programme, those
 * that say an end, and those that are new.
 */
public final class RecordMother {
    private static final Instant RECORDED = Instant.parse("2026-06-01T02:00:00Z");

    private final UUID id = Ids.next();
    private final RecordType type;
    private final String number;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Statement> fresh = new ArrayList<>();
    private final List<ListCount> lists = new ArrayList<>();
    private Replacement replacement;
    private String region = "3171";
    private BusinessScale scale = BusinessScale.MICRO;
    private WorkplaceType workplaceType = WorkplaceType.UNKNOWN;
    private Long sales = 1_500_000_000L;
    private boolean construction;
    private long version;

    private RecordMother(RecordType type, String number, UUID employer) {
        this.type = type;
        this.number = number;
        memberships.add(new Membership(employer, null, null));
    }

    public static RecordMother workplace(UUID employer) {
        return new RecordMother(RecordType.WLKP, newNumber(), employer);
    }

    public static RecordMother registration(RecordType type, UUID employer) {
        return new RecordMother(type, newNumber(), employer);
    }

    public static RecordMother registration(RecordType type, String number, UUID employer) {
        return new RecordMother(type, number, employer);
    }

    public UUID id() {
        return id;
    }

    public RecordType type() {
        return type;
    }

    public String number() {
        return number;
    }

    public RecordMother region(String code) {
        region = code;
        return this;
    }

    public RecordMother scale(BusinessScale value) {
        scale = value;
        return this;
    }

    public RecordMother sales(Long idr) {
        sales = idr;
        return this;
    }

    public RecordMother type(WorkplaceType value) {
        workplaceType = value;
        return this;
    }

    public RecordMother construction(boolean value) {
        construction = value;
        return this;
    }

    /** A WLKP report. */
    public RecordMother reports(LocalDate day, int workers, long wageBillIdr) {
        return add(statement(null, day, null, false, null, false, workplace(workers, wageBillIdr), null));
    }

    /** A WLKP report that says since when the workplace is closed. */
    public RecordMother reportsClosed(LocalDate day, int workers, long wageBillIdr, LocalDate closedOn) {
        return add(statement(null, day, closedOn, true, null, false, workplace(workers, wageBillIdr), null));
    }

    /** A correction of the report of a day. */
    public RecordMother corrects(LocalDate day, int workers, long wageBillIdr) {
        UUID corrected = held(null, day).statementId();
        return add(statement(null, day, null, false, corrected, false, workplace(workers, wageBillIdr), null));
    }

    /** The withdrawal of what was stated of a programme on a day; null of a programme is the report. */
    public RecordMother withdraws(Programme programme, LocalDate day) {
        UUID corrected = held(programme, day).statementId();
        return add(statement(programme, day, null, false, corrected, true, null, null));
    }

    /** What a BPJS states of a programme; one that had ended is open again. */
    public RecordMother states(Programme programme, LocalDate asOf, Registration stated) {
        boolean reopens = statements.stream()
                .anyMatch(statement -> statement.programme() == programme && statement.endedOn() != null);
        return add(statement(programme, asOf, null, reopens, null, false, null, stated));
    }

    /** The end of a programme, stated with what was stated last. */
    public RecordMother ends(Programme programme, LocalDate asOf, LocalDate endedOn) {
        Registration last = statements.stream()
                .filter(statement -> statement.programme() == programme)
                .toList()
                .getLast()
                .registration();
        return add(statement(programme, asOf, endedOn, true, null, false, null, last));
    }

    /** A registration with everything paid. */
    public static Registration paid(int enrolled, long wagesIdr) {
        return registered(enrolled, wagesIdr, YearMonth.of(2030, 1), null);
    }

    public static Registration registered(int enrolled, long wagesIdr, YearMonth paidThrough, Integer riskGroup) {
        return new Registration(
                "PT Uji", "3171", LocalDate.of(2020, 5, 17), enrolled, wagesIdr, paidThrough, null, riskGroup);
    }

    public RecordMother listCounts(Programme programme, int workers, long wageBillIdr, LocalDate asOf) {
        lists.removeIf(list -> list.programme() == programme);
        lists.add(new ListCount(programme, workers, wageBillIdr, asOf));
        return this;
    }

    /** From a day on it belongs to another employer. */
    public RecordMother moves(UUID employer, LocalDate from) {
        Membership last = memberships.removeLast();
        memberships.add(new Membership(last.employerId(), last.from(), from));
        memberships.add(new Membership(employer, from, null));
        return this;
    }

    public RecordMother replacedBy(UUID other, LocalDate from) {
        replacement = new Replacement(other, from, null);
        return this;
    }

    /** The record as it is known now, for a computation about one employer. */
    public MemberRecord memberOf(UUID employer) {
        return new MemberRecord(
                id,
                type,
                number,
                statements,
                lists,
                Spell.of(replacement),
                memberships.stream()
                        .filter(membership -> membership.employerId().equals(employer))
                        .map(membership -> new Spell(membership.from(), membership.to()))
                        .toList());
    }

    /** The next version, as the registry sends it. */
    public RecordEvent event() {
        Map<UUID, Statement> sent = new LinkedHashMap<>();
        Map<String, Statement> latest = new LinkedHashMap<>();
        memberOf(memberships.getLast().employerId()).statements().stream()
                .sorted(Comparator.comparing(Statement::validFrom).thenComparing(Statement::sequence))
                .forEach(statement -> latest.put(String.valueOf(statement.programme()), statement));
        latest.values().forEach(statement -> sent.put(statement.statementId(), statement));
        statements.stream().filter(Statement::endStated).forEach(ended -> sent.put(ended.statementId(), ended));
        fresh.forEach(statement -> sent.put(statement.statementId(), statement));
        fresh.clear();
        version++;
        return event(List.copyOf(sent.values()));
    }

    /** The current version with everything that was ever stated, as the registry exports it. */
    public RecordEvent export() {
        return event(List.copyOf(statements));
    }

    private RecordEvent event(List<Statement> sent) {
        return new RecordEvent(
                id,
                version,
                version,
                type,
                number,
                memberships.getLast().employerId(),
                List.copyOf(memberships),
                replacement,
                sent,
                List.copyOf(lists),
                RECORDED);
    }

    private Statement held(Programme programme, LocalDate day) {
        return statements.stream()
                .filter(statement -> statement.programme() == programme
                        && statement.validFrom().equals(day))
                .toList()
                .getLast();
    }

    private RecordMother add(Statement statement) {
        statements.add(statement);
        fresh.add(statement);
        return this;
    }

    private Statement statement(
            Programme programme,
            LocalDate validFrom,
            LocalDate endedOn,
            boolean endStated,
            UUID corrects,
            boolean withdrawn,
            Workplace workplace,
            Registration registration) {
        return new Statement(
                Ids.next(),
                statements.size() + 1,
                programme,
                validFrom,
                endedOn,
                endStated,
                RECORDED,
                corrects,
                withdrawn,
                workplace,
                registration);
    }

    private Workplace workplace(int workers, long wageBillIdr) {
        return new Workplace(
                "PT Uji " + number,
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
                workers,
                wageBillIdr,
                construction,
                workplaceType,
                null);
    }

    private static String newNumber() {
        return "U" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
    }
}
