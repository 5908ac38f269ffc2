package id.patuh.contracts.employer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** Object mothers of records: builders with everything filled in that a test doesn't speak of. */
final class Records {
    private static final Instant RECORDED = Instant.parse("2026-06-30T02:00:00Z");
    private static long sequence;

    private Records() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static RecordBuilder workplace(String number) {
        return new RecordBuilder(RecordType.WLKP, number);
    }

    static RecordBuilder npp(String number) {
        return new RecordBuilder(RecordType.NPP, number);
    }

    static RecordBuilder bu(String number) {
        return new RecordBuilder(RecordType.BU, number);
    }

    /** A report of 2026-01-01 about a branch in Jakarta with ten workers. */
    static Report report() {
        return new Report();
    }

    /** A statement of JKK for 2026-06-30: registered on 2020-01-01, ten workers, paid through May. */
    static Stated stated() {
        return new Stated();
    }

    /** Builds a record. */
    static final class RecordBuilder {
        private final RecordType type;
        private final String number;
        private final List<RecordEvent.Statement> statements = new ArrayList<>();
        private final List<RecordEvent.ListCount> lists = new ArrayList<>();
        private final List<MemberRecord.Spell> spells = new ArrayList<>();
        private LocalDate replacedFrom;

        private RecordBuilder(RecordType type, String number) {
            this.type = type;
            this.number = number;
        }

        RecordBuilder with(Report report) {
            statements.add(report.statement());
            return this;
        }

        RecordBuilder with(Stated stated) {
            statements.add(stated.statement());
            return this;
        }

        RecordBuilder with(RecordEvent.Statement statement) {
            statements.add(statement);
            return this;
        }

        RecordBuilder list(Programme programme, int workers, long wageBillIdr, String asOf) {
            lists.add(new RecordEvent.ListCount(programme, workers, wageBillIdr, day(asOf)));
            return this;
        }

        RecordBuilder replacedFrom(String day) {
            replacedFrom = day(day);
            return this;
        }

        RecordBuilder member(String from, String to) {
            spells.add(new MemberRecord.Spell(from == null ? null : day(from), to == null ? null : day(to)));
            return this;
        }

        MemberRecord build() {
            return new MemberRecord(
                    UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                    type,
                    number,
                    statements,
                    lists,
                    replacedFrom == null ? null : new MemberRecord.Spell(replacedFrom, null),
                    spells.isEmpty() ? List.of(MemberRecord.Spell.ALWAYS) : spells);
        }
    }

    /** What statements have in common. */
    abstract static class Statement<S extends Statement<S>> {
        private LocalDate validFrom;
        private LocalDate endedOn;
        private boolean endStated = true;
        private UUID corrects;
        private boolean withdrawn;

        Statement(LocalDate validFrom) {
            this.validFrom = validFrom;
        }

        abstract S self();

        abstract Programme programme();

        abstract RecordEvent.Workplace workplace();

        abstract RecordEvent.Registration registration();

        S of(String day) {
            validFrom = day(day);
            return self();
        }

        S ended(String day) {
            endedOn = day(day);
            return self();
        }

        /** As in a file without the column. */
        S withoutEndColumn() {
            endStated = false;
            return self();
        }

        S correcting(RecordEvent.Statement other) {
            corrects = other.statementId();
            return self();
        }

        S withdrawing(RecordEvent.Statement other) {
            withdrawn = true;
            return correcting(other);
        }

        RecordEvent.Statement statement() {
            long number = ++sequence;
            return new RecordEvent.Statement(
                    new UUID(0, number),
                    number,
                    programme(),
                    validFrom,
                    endedOn,
                    endStated,
                    RECORDED,
                    corrects,
                    withdrawn,
                    withdrawn ? null : workplace(),
                    withdrawn ? null : registration());
        }
    }

    /** Builds what a WLKP report states. */
    static final class Report extends Statement<Report> {
        private String name = "PT Satu";
        private Integer edition = 2020;
        private String kbli = "10710";
        private BusinessScale scale = BusinessScale.SMALL;
        private String region = "3171";
        private String address;
        private BigDecimal latitude;
        private Long capital;
        private Long sales;
        private int workers = 10;
        private long wages = 50_000_000;
        private boolean construction;
        private WorkplaceType type = WorkplaceType.BRANCH;

        private Report() {
            super(day("2026-01-01"));
        }

        String name() {
            return name;
        }

        Report name(String value) {
            name = value;
            return this;
        }

        Report kbli(int inEdition, String value) {
            edition = inEdition;
            kbli = value;
            return this;
        }

        Report scale(BusinessScale value) {
            scale = value;
            return this;
        }

        Report region(String value) {
            region = value;
            return this;
        }

        Report place(String street, String degrees) {
            address = street;
            latitude = new BigDecimal(degrees);
            return this;
        }

        Report capital(Long idr) {
            capital = idr;
            return this;
        }

        Report sales(Long idr) {
            sales = idr;
            return this;
        }

        Report workers(int heads) {
            workers = heads;
            return this;
        }

        Report wages(long idr) {
            wages = idr;
            return this;
        }

        Report construction() {
            construction = true;
            return this;
        }

        Report type(WorkplaceType value) {
            type = value;
            return this;
        }

        Report head() {
            return type(WorkplaceType.HEAD);
        }

        @Override
        Report self() {
            return this;
        }

        @Override
        Programme programme() {
            return null;
        }

        @Override
        RecordEvent.Workplace workplace() {
            return new RecordEvent.Workplace(
                    name,
                    "PT",
                    edition,
                    kbli,
                    scale,
                    region,
                    address,
                    latitude,
                    latitude,
                    capital,
                    sales,
                    workers,
                    wages,
                    construction,
                    type,
                    null);
        }

        @Override
        RecordEvent.Registration registration() {
            return null;
        }
    }

    /** Builds what a BPJS states of a registration. */
    static final class Stated extends Statement<Stated> {
        private Programme programme = Programme.JKK;
        private String name = "PT Satu";
        private String region = "3171";
        private LocalDate registeredOn = day("2020-01-01");
        private int enrolled = 10;
        private long wages = 50_000_000;
        private YearMonth paidThrough = YearMonth.of(2026, 5);
        private Long arrears;
        private Integer group;

        private Stated() {
            super(day("2026-06-30"));
        }

        Stated programme(Programme value) {
            programme = value;
            return this;
        }

        Stated name(String value) {
            name = value;
            return this;
        }

        Stated region(String value) {
            region = value;
            return this;
        }

        Stated registered(String day) {
            registeredOn = day(day);
            return this;
        }

        Stated enrolled(int heads) {
            enrolled = heads;
            return this;
        }

        Stated wages(long idr) {
            wages = idr;
            return this;
        }

        Stated paidThrough(String month) {
            paidThrough = YearMonth.parse(month);
            return this;
        }

        Stated neverPaid() {
            paidThrough = null;
            return this;
        }

        Stated arrears(Long idr) {
            arrears = idr;
            return this;
        }

        Stated group(Integer value) {
            group = value;
            return this;
        }

        @Override
        Stated self() {
            return this;
        }

        @Override
        Programme programme() {
            return programme;
        }

        @Override
        RecordEvent.Workplace workplace() {
            return null;
        }

        @Override
        RecordEvent.Registration registration() {
            return new RecordEvent.Registration(
                    name, region, registeredOn, enrolled, wages, paidThrough, arrears, group);
        }
    }
}
