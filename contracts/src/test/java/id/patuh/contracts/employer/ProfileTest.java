package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.bu;
import static id.patuh.contracts.employer.Records.npp;
import static id.patuh.contracts.employer.Records.report;
import static id.patuh.contracts.employer.Records.stated;
import static id.patuh.contracts.employer.Records.today;
import static id.patuh.contracts.employer.Records.workplace;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;

/** Name, region, scale and the rest of the profile: which of the open workplaces, or of the registrations, gives them. */
class ProfileTest {
    @Test
    void theScaleIsTheHighestAmongOpenWorkplaces() {
        assertThat(today(
                                workplace("A")
                                        .with(report().scale(BusinessScale.MEDIUM))
                                        .build(),
                                workplace("B")
                                        .with(report().scale(BusinessScale.MICRO))
                                        .build(),
                                workplace("C")
                                        .with(report().scale(BusinessScale.LARGE)
                                                .ended("2026-02-01"))
                                        .build())
                        .scale())
                .isEqualTo(BusinessScale.MEDIUM);
    }

    @Test
    void capitalAndSalesAreTheHighestAndNullsAreIgnored() {
        EmployerValues employer = today(
                workplace("A").with(report().capital(5L).sales(null)).build(),
                workplace("B").with(report().capital(null).sales(7L)).build(),
                workplace("C").with(report().capital(9L).sales(null)).build());

        assertThat(employer.capitalIdr()).isEqualTo(9);
        assertThat(employer.annualSalesIdr()).isEqualTo(7);
        assertThat(today(workplace("A").with(report()).build()).capitalIdr()).isNull();
    }

    @Test
    void nameAndAddressAreThoseOfTheHeadOfficeHoweverSmall() {
        EmployerValues employer = today(
                workplace("A").with(report().name("PT Pabrik").workers(900)).build(),
                workplace("B")
                        .with(report().name("PT Pusat").head().workers(3).place("Jl. Pusat 1", "-6.1"))
                        .build());

        assertThat(employer.name()).isEqualTo("PT Pusat");
        assertThat(employer.address()).isEqualTo("Jl. Pusat 1");
        assertThat(employer.latitude()).isEqualTo(new BigDecimal("-6.1"));
    }

    @Test
    void ofSeveralHeadOfficesTheOneWithMostWorkersCounts() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().name("PT Kecil").head().workers(3).region("3171"))
                        .build(),
                workplace("B")
                        .with(report().name("PT Besar").head().workers(4).region("3578"))
                        .build());

        assertThat(employer.name()).isEqualTo("PT Besar");
        assertThat(employer.regionCode()).isEqualTo("3578");
    }

    @Test
    void withoutAHeadOfficeTheLargestWorkplaceGivesTheWholeProfile() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().name("PT Kecil")
                                .place("Jl. Kecil 1", "-6.1")
                                .workers(3))
                        .build(),
                workplace("B").with(report().name("PT Besar").workers(4)).build());

        assertThat(employer.name()).isEqualTo("PT Besar");
        assertThat(employer.address())
                .as("nothing is mixed in from another record")
                .isNull();
        assertThat(employer.latitude()).isNull();
    }

    @Test
    void ofEquallyLargeOnesTheNewestReportAndThenTheLowerNumberCounts() {
        MemberRecord old =
                workplace("A").with(report().name("PT Lama").of("2025-01-01")).build();
        MemberRecord second = workplace("C").with(report().name("PT Dua")).build();
        MemberRecord first = workplace("B").with(report().name("PT Satu")).build();

        assertThat(today(old, second, first).name()).isEqualTo("PT Satu");
        assertThat(today(old, second).name()).isEqualTo("PT Dua");
    }

    @Test
    void withoutAWorkplaceTheNewestRegistrationGivesNameAndRegion() {
        EmployerValues employer = today(
                npp("A").with(stated().name("PT Lama").of("2026-05-31")).build(),
                bu("C").with(stated().programme(Programme.JKN).name("PT Dua")).build(),
                bu("B").with(stated().programme(Programme.JKN).name("PT Satu").region("3578"))
                        .build());

        assertThat(employer.name()).isEqualTo("PT Satu");
        assertThat(employer.regionCode()).isEqualTo("3578");
        assertThat(employer.scale()).isNull();
        assertThat(employer.workforce()).isNull();
        assertThat(employer.workplaces()).isEqualTo(new EmployerEvent.Workplaces(0, 0, 0));
    }

    @Test
    void anEndedRegistrationGivesTheNameOnlyWhereNoneRuns() {
        MemberRecord ended =
                npp("A").with(stated().name("PT Berakhir").ended("2026-06-01")).build();
        MemberRecord running = bu("B").with(
                        stated().programme(Programme.JKN).name("PT Berjalan").of("2026-05-31"))
                .build();

        assertThat(today(ended, running).name()).isEqualTo("PT Berjalan");
        assertThat(today(ended).name()).isEqualTo("PT Berakhir");
        assertThat(today(ended).coverage()).isEmpty();
    }

    @Test
    void theIndustryIsThatOfTheLargestOpenWorkplaceWithItsEdition() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().head().kbli(2020, "70100").workers(3))
                        .build(),
                workplace("B").with(report().kbli(2025, "25111").workers(4)).build());

        assertThat(employer.kbli()).isEqualTo("25111");
        assertThat(employer.kbliEdition()).isEqualTo(2025);
    }

    @Test
    void oneOpenConstructionSiteMakesAConstructionEmployer() {
        MemberRecord office = workplace("A").with(report()).build();

        assertThat(today(office, workplace("B").with(report().construction()).build())
                        .construction())
                .isTrue();
        assertThat(today(
                                office,
                                workplace("B")
                                        .with(report().construction().ended("2026-02-01"))
                                        .build())
                        .construction())
                .isFalse();
    }

    @Test
    void whereAllAreClosedTheOneClosedLastStandsForTheEmployer() {
        EmployerValues employer = today(
                workplace("A")
                        .with(report().name("PT Lama")
                                .scale(BusinessScale.LARGE)
                                .workers(900)
                                .ended("2025-01-01"))
                        .build(),
                workplace("B")
                        .with(report().name("PT Akhir")
                                .scale(BusinessScale.SMALL)
                                .region("3578")
                                .sales(7L)
                                .construction()
                                .ended("2026-04-01"))
                        .build(),
                npp("N").with(stated().name("PT Lain")).build());

        assertThat(employer.name()).isEqualTo("PT Akhir");
        assertThat(employer.regionCode()).isEqualTo("3578");
        assertThat(employer.scale()).isEqualTo(BusinessScale.SMALL);
        assertThat(employer.annualSalesIdr()).isEqualTo(7);
        assertThat(employer.construction())
                .as("no open workplace is a construction site")
                .isFalse();
        assertThat(employer.workforce()).isNull();
        assertThat(employer.workplaces()).isEqualTo(new EmployerEvent.Workplaces(0, 2, 0));
        assertThat(employer.coverage()).hasSize(1);
    }
}
