package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.day;

import java.time.LocalDate;
import java.time.YearMonth;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;

/** Builds what a BPJS states of a registration. */
final class Stated extends StatementBuilder<Stated> {
    private Programme programme = Programme.JKK;
    private String name = "PT Satu";
    private String region = "3171";
    private LocalDate registeredOn = day("2020-01-01");
    private int enrolled = 10;
    private long wages = 50_000_000;
    private YearMonth paidThrough = YearMonth.of(2026, 5);
    private Long arrears;
    private Integer group;

    Stated() {
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
        return new RecordEvent.Registration(name, region, registeredOn, enrolled, wages, paidThrough, arrears, group);
    }
}
