package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.day;

import java.math.BigDecimal;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** Builds what a WLKP report states. */
final class Report extends StatementBuilder<Report> {
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

    Report() {
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
