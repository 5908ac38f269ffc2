package id.patuh.compliance.assessment.wording;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.policy.DimensionCode;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.compliance.policy.PriorityPart;
import id.patuh.compliance.testing.Assessors;
import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.compliance.wording.Sentence;
import id.patuh.contracts.vocabulary.FindingCode;

/** Sentences that an employer and an official read. */
class FindingWordingTest {
    @Test
    void arrearsNameTheRegistrationAndTheMonth() {
        Assessment assessment = assess(employer()
                .in(JKM, JKN)
                .inUnder("JJ123", JKK, RecordMother.registered(10, 50_000_000, YearMonth.of(2026, 2), 3)));

        assertThat(of(FindingCode.ARREARS, assessment))
                .isEqualTo(new Sentence(
                        "Iuran BPJS Ketenagakerjaan untuk 3 bulan telah jatuh tempo dan belum tercatat lunas."
                                + " NPP JJ123 belum tercatat lunas sejak Maret 2026.",
                        "3 monthly contributions to BPJS Ketenagakerjaan are past due and have not been recorded as paid."
                                + " NPP JJ123 has not been recorded as paid since March 2026."));
        assertThat(DimensionWording.of(DimensionCode.PAYMENT, assessment).text().en())
                .isEqualTo(
                        "3 monthly contributions to BPJS Ketenagakerjaan are past due and have not been recorded as paid.");
    }

    @Test
    void aMissingRegistrationIsAnIndicationFromDataOfADate() {
        Assessment assessment = assess(employer().in(JKK, JKM));

        assertThat(of(FindingCode.PWBD, assessment))
                .isEqualTo(new Sentence(
                        "Menurut data per 30 Juni 2026, belum ditemukan pendaftaran pada BPJS Kesehatan (indikasi PWBD);"
                                + " menyangkut 10 pekerja pada laporan WLKP.",
                        "According to data as of 30 June 2026, no registration with BPJS Kesehatan was found (indication of"
                                + " PWBD); this affects 10 workers in the WLKP reports."));
        assertThat(DimensionWording.of(DimensionCode.WAGES, assessment).code()).isEqualTo("NOT_REGISTERED_AT");
        assertThat(DimensionWording.of(DimensionCode.PAYMENT, assessment).text().id())
                .isEqualTo("Nilai 0 untuk BPJS Kesehatan karena belum ditemukan pendaftaran."
                        + " Tidak ada iuran yang lewat jatuh tempo.");
    }

    @Test
    void oneWorkerIsSpokenOfInTheSingular() {
        Assessment assessment = assess(employer().workforce(1, 5_000_000).in(JKK, JKM));

        assertThat(PriorityWording.of(PriorityPart.REACH, assessment).en())
                .isEqualTo("The widest finding affects 1 worker.");
        assertThat(of(FindingCode.PWBD, assessment).en()).endsWith("; this affects 1 worker in the WLKP reports.");
        assertThat(DimensionWording.of(DimensionCode.WORKERS, assessment).text().en())
                .isEqualTo("In programme JKN, the only worker is not enrolled.");
    }

    @Test
    void staleReportsCountWorkplacesAndWorkers() {
        Assessment assessment = assess(employer()
                .branch("3578", 300, 1_500_000_000, LocalDate.of(2025, 1, 1))
                .branch("3578", 1_000, 5_000_000_000L, LocalDate.of(2025, 1, 1)));

        assertThat(of(FindingCode.WLKP_STALE, assessment))
                .isEqualTo(new Sentence(
                        "Laporan WLKP dari 2 tempat kerja dengan 1.300 pekerja sudah berumur lebih dari 12 bulan.",
                        "The WLKP reports of 2 workplaces with 1,300 workers are more than 12 months old."));
    }

    @Test
    void anAssumedScaleAndAnEstimateSaySo() {
        Assessment assessment = assess(employer().withoutReport().in(JKK, 5, 25_000_000));

        assertThat(PriorityWording.of(PriorityPart.MEANS, assessment).id())
                .isEqualTo("Skala usaha belum diketahui; dinilai sebagai usaha mikro.");
        assertThat(PriorityWording.of(PriorityPart.MONEY, assessment).id()).endsWith("per bulan (bukan penetapan).");
    }

    private static Sentence of(FindingCode code, Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> FindingWording.of(
                        finding, assessment, PolicyDocuments.bundled().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assess(EmployerMother employer) {
        return Assessors.on(EmployerMother.DATE).assess(employer.facts());
    }
}
