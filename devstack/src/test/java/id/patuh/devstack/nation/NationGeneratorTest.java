package id.patuh.devstack.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.contracts.vocabulary.Kbli;
import id.patuh.contracts.vocabulary.KbliSection;
import id.patuh.contracts.vocabulary.Nib;
import id.patuh.contracts.vocabulary.Nitku;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.devstack.nation.ReadNation.Employer;

class NationGeneratorTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int EMPLOYERS = 30_000;

    @TempDir
    private static Path folder;

    private static final Map<Source, List<Map<String, String>>> ROWS = new EnumMap<>(Source.class);
    private static ReadNation nation;

    @BeforeAll
    static void generateANationWithoutBadRows() throws IOException {
        new NationGenerator(7, AS_OF, false).write(folder, EMPLOYERS);
        for (Source source : Source.values()) {
            ROWS.put(source, CsvRows.rows(folder.resolve(source.fileName())));
        }
        nation = ReadNation.of(ROWS);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(@TempDir Path out) throws IOException {
        for (String name : List.of("a", "b")) {
            SyntheticNation.generate(out.resolve(name), 2_000, 5, AS_OF);
        }
        SyntheticNation.generate(out.resolve("c"), 2_000, 6, AS_OF);

        for (Source source : Source.values()) {
            Path first = out.resolve("a").resolve(source.fileName());
            assertThat(first).hasSameBinaryContentAs(out.resolve("b").resolve(source.fileName()));
            assertThat(Files.mismatch(first, out.resolve("c").resolve(source.fileName())))
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void everyIdentifierAndCodeOfAGoodRowIsValid() throws IOException {
        for (Source source : Source.values()) {
            for (Map<String, String> row : ROWS.get(source)) {
                assertThat(row.keySet()).contains(source.columns().getFirst(), "name", "regionCode");
                RegionCode.parseRegency(row.get("regionCode"));
                if (row.containsKey("nib")) {
                    Nib.parse(row.get("nib"));
                }
                if (row.containsKey("npwp")) {
                    Npwp.parse(row.get("npwp"));
                }
                if (row.containsKey("nitku")) {
                    assertThat(Nitku.parse(row.get("nitku")).isOf(Npwp.parse(row.get("npwp"))))
                            .isTrue();
                }
                if (row.containsKey("kbli")) {
                    Kbli kbli = new Kbli(Kbli.parseEdition(row.get("kbliEdition")), row.get("kbli"));
                    KbliSection.of(kbli).orElseThrow();
                }
            }
        }
    }

    @Test
    void ownNumbersAreUniqueInTheirFile() throws IOException {
        for (Source source : Source.values()) {
            Set<String> seen = new HashSet<>();
            for (Map<String, String> row : ROWS.get(source)) {
                assertThat(seen.add(row.get(source.columns().getFirst()) + row.get("programme")))
                        .isTrue();
            }
        }
    }

    @Test
    void nothingIsReportedAfterTheDateOfTheExtract() throws IOException {
        for (Source source : Source.values()) {
            String reported = source == Source.WLKP ? "reportedOn" : "asOf";
            assertThat(ROWS.get(source))
                    .allMatch(row -> !LocalDate.parse(row.get(reported)).isAfter(AS_OF))
                    .allMatch(row -> !LocalDate.parse(row.getOrDefault("closedOn", "2000-01-01"))
                            .isAfter(AS_OF))
                    .allMatch(row -> !LocalDate.parse(row.getOrDefault("endedOn", "2000-01-01"))
                            .isAfter(AS_OF))
                    .allMatch(row -> source == Source.WLKP
                            || LocalDate.parse(row.get("registeredOn")).isBefore(AS_OF));
        }
    }

    @Test
    void everyFindingHasItsShare() {
        assertShare(employer -> liable(employer) && !employer.registeredAtTk() && !employer.registeredAtKes(), 0.154);
        assertShare(employer -> liable(employer) && !employer.registeredAtTk() && employer.registeredAtKes(), 0.067);
        assertShare(employer -> liable(employer) && employer.registeredAtTk() && !employer.registeredAtKes(), 0.095);
        assertShare(
                employer -> liable(employer)
                        && employer.registeredAtTk()
                        && !employer.missingTkProgrammes().isEmpty(),
                0.092);
        assertShare(employer -> liable(employer) && employer.fewerWorkersEnrolled(), 0.113);
        assertShare(employer -> liable(employer) && employer.lowerWagesReported(), 0.093);
        assertShare(employer -> !employer.hasReport() && employer.closedDoors().isEmpty(), 0.064);
        assertShare(employer -> employer.hasReport() && employer.workers() == 0, 0.019);
        assertShare(employer -> employer.hasReport() && employer.reportOlderThan(AS_OF.minusMonths(12)), 0.094);
        assertThat(nation.share(employer -> employer.inArrears(AS_OF))).isBetween(0.08, 0.12);
    }

    @Test
    void employersOfWhomNoAgencyKnowsACommonNumberStayApart() {
        int apart = nation.employers().size() - EMPLOYERS;

        assertThat((double) apart / EMPLOYERS).isBetween(0.001, 0.01);
    }

    @Test
    void largeEmployersHaveSeveralDoorsAndSmallOnesMostlyOne() {
        assertThat(shareOfScale("LARGE", employer -> employer.openDoors().size() > 1))
                .isBetween(0.55, 0.70);
        assertThat(shareOfScale("MEDIUM", employer -> employer.openDoors().size() > 1))
                .isBetween(0.22, 0.34);
        assertThat(shareOfScale("MICRO", employer -> employer.openDoors().size() > 1))
                .isZero();
        assertThat(nation.employers())
                .anyMatch(employer -> employer.openDoors().size() >= 8)
                .anyMatch(employer -> !employer.closedDoors().isEmpty() && employer.hasReport())
                .anyMatch(employer -> !employer.closedDoors().isEmpty() && !employer.hasReport());
    }

    @Test
    void doorsOfOneEmployerHaveOneBaseOneHeadOfficeAtMostAndPlacesOfTheirOwn() {
        for (Employer employer : nation.employers()) {
            List<Map<String, String>> doors = employer.openDoors();
            assertThat(doors.stream().filter(row -> row.get("workplaceType").equals("HEAD")))
                    .hasSizeLessThanOrEqualTo(1);
            if (doors.size() > 1) {
                assertThat(doors.stream().map(row -> row.get("nitku")).filter(Objects::nonNull))
                        .doesNotHaveDuplicates();
                assertThat(doors.stream()
                                .filter(row -> row.containsKey("npwp"))
                                .map(row -> Npwp.parse(row.get("npwp")).base())
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(nation.employers())
                .filteredOn(employer -> employer.openDoors().size() > 1
                        && employer.openDoors().getFirst().get("construction").equals("true"))
                .isNotEmpty()
                .allMatch(employer -> employer.openDoors().stream().skip(1).allMatch(row -> row.get("workplaceType")
                        .equals("PROJECT")));
    }

    @Test
    void someEmployersHaveSeveralNumbersAtABpjsEmptyAndEndedOnesAmongThem() {
        assertThat(nation.employers())
                .anyMatch(employer -> employer.registrations("JKK").size() > 2)
                .anyMatch(employer -> employer.registrations("JKN").size() > 1)
                .anyMatch(employer -> !employer.endedRegistrations().isEmpty())
                .anyMatch(employer -> employer.registrations("JKK").stream()
                        .anyMatch(row -> row.get("enrolledWorkers").equals("0")));
    }

    @Test
    void scalesAreSpreadAsInTheCountry() {
        assertThat(nation.share(employer -> isOfScale(employer, "MICRO")) / nation.share(Employer::hasReport))
                .isCloseTo(0.81, Offset.offset(0.01));
        assertThat(nation.share(employer -> isOfScale(employer, "LARGE"))).isBetween(0.012, 0.018);
    }

    @Test
    void allRegenciesHaveEmployersAndJakartaMoreThanItsShare() throws IOException {
        Map<String, Long> byRegion = ROWS.get(Source.WLKP).stream()
                .collect(Collectors.groupingBy(row -> row.get("regionCode"), Collectors.counting()));
        long jakarta = byRegion.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("31"))
                .mapToLong(Map.Entry::getValue)
                .sum();

        assertThat(byRegion).hasSize(514);
        assertThat((double) jakarta / EMPLOYERS).isBetween(0.10, 0.18);
    }

    @Test
    void someRowsLackANumberAndSomeNpwpHaveTheOldForm() throws IOException {
        List<Map<String, String>> reports = ROWS.get(Source.WLKP);

        assertThat(reports).anyMatch(row -> !row.containsKey("nib")).anyMatch(row -> !row.containsKey("npwp"));
        assertThat(reports).allMatch(row -> row.containsKey("nib") || row.containsKey("npwp"));
        assertThat(reports).anyMatch(row -> row.getOrDefault("npwp", "").length() == 20);
        assertThat(reports).anyMatch(row -> row.getOrDefault("npwp", "").length() == 15);
        assertThat(reports)
                .anyMatch(row ->
                        row.containsKey("npwp") && Npwp.parse(row.get("npwp")).isPerson());
        assertThat(reports).anyMatch(row -> row.get("name").contains("\""));
        assertThat(reports).anyMatch(row -> row.getOrDefault("address", "").contains("\n"));
    }

    @Test
    void theTargetIsALargeEmployerInJakartaThatNoBpjsKnows(@TempDir Path out) throws IOException {
        NationSummary summary = SyntheticNation.generate(out, 500, 99, AS_OF);
        Map<String, String> report = CsvRows.rows(out.resolve("wlkp.csv")).getFirst();

        assertThat(report)
                .containsEntry("nib", summary.target().nib())
                .containsEntry("npwp", summary.target().npwp())
                .containsEntry("name", summary.target().name())
                .containsEntry("scale", "LARGE")
                .containsEntry("regionCode", summary.target().regionCode());
        assertThat(summary.target().regionCode()).startsWith("31");
        for (Source source : List.of(Source.BPJS_TK, Source.BPJS_KES)) {
            assertThat(Files.readString(out.resolve(source.fileName())))
                    .doesNotContain(summary.target().name());
        }
    }

    @Test
    void badRowsOfEveryKindComeOnTopOfTheGoodOnes(@TempDir Path out) throws IOException {
        NationSummary summary = SyntheticNation.generate(out, EMPLOYERS, 7, AS_OF);

        for (Source source : Source.values()) {
            NationSummary.Extract extract = summary.extracts().get(source);
            long bad = extract.badRows().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<List<String>> good = CsvRows.records(folder.resolve(source.fileName()));
            List<List<String>> all = CsvRows.records(extract.file());
            assertThat((double) bad / extract.rows()).isCloseTo(0.003, Offset.offset(0.0002));
            assertThat(extract.badRows().keySet()).containsExactlyInAnyOrderElementsOf(BadRows.kindsOf(source));
            assertThat(all).hasSize((int) extract.rows() + 1).hasSize(good.size() + (int) bad);
            assertThat(new HashSet<>(all).containsAll(good))
                    .isTrue(); // a hash set: AssertJ compares lists pair by pair
        }
    }

    @Test
    void anImpossibleNumberOfEmployersIsRefused(@TempDir Path out) {
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticNation.generate(out, 0, 1, AS_OF));
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticNation.generate(out, 90_000_000, 1, AS_OF));
    }

    private static boolean isSubsequence(List<List<String>> part, List<List<String>> whole) {
        int found = 0;
        for (List<String> record : whole) {
            if (found < part.size() && record.equals(part.get(found))) {
                found++;
            }
        }
        return found == part.size();
    }

    private static double shareOfScale(String scale, Predicate<Employer> condition) {
        List<Employer> all = nation.employers().stream()
                .filter(employer -> isOfScale(employer, scale))
                .toList();
        return (double) all.stream().filter(condition).count() / all.size();
    }

    private static boolean liable(Employer employer) {
        return employer.hasReport() && employer.workers() > 0;
    }

    private static boolean isOfScale(Employer employer, String scale) {
        return employer.hasReport() && employer.scale().equals(scale);
    }

    private static void assertShare(Predicate<Employer> condition, double expected) {
        assertThat(nation.share(condition)).isCloseTo(expected, Offset.offset(0.006));
    }
}
