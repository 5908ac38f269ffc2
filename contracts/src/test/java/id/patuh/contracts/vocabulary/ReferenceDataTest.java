package id.patuh.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceDataTest {

    @Test
    void theListHasAllProvincesAndRegencies() {
        assertThat(Regions.provinces()).hasSize(38);
        assertThat(Regions.regencies()).hasSize(514);
        assertThat(Regions.all()).hasSize(552);
        assertThat(Regions.provinces()).allSatisfy(province -> assertThat(Regions.regenciesOf(province.code()))
                .isNotEmpty());
    }

    @Test
    void everyRegencyLiesInAListedProvince() {
        assertThat(Regions.regencies()).allSatisfy(regency -> {
            RegionCode province = regency.code().province();
            assertThat(province.isProvince()).isTrue();
            assertThat(regency.code().value()).startsWith(province.value());
        });
    }

    @Test
    void aRegionIsFoundByItsCode() {
        RegionCode code = RegionCode.parse("3171");

        assertThat(Regions.name(code)).startsWith("KOTA").contains("JAKARTA PUSAT");
        assertThat(code.province()).isSameAs(RegionCode.parse("31")).hasToString("31");
        assertThat(RegionCode.parse("31").province()).isSameAs(RegionCode.parse("31"));
        assertThat(Regions.find("9671")).map(Region::name).contains("KOTA SORONG");
        assertThat(Regions.find("9999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "99", "317", "9999", "31.71", "3A", "31710", "-171", "+171"})
    void aCodeOutsideTheListIsRefused(String text) {
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> RegionCode.parse(text))
                        .code())
                .isEqualTo(RowErrorCode.REGION_UNKNOWN);
    }

    @Test
    void aProvinceIsNoRegency() {
        assertThat(RegionCode.parseRegency("3171").value()).isEqualTo("3171");
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> RegionCode.parseRegency("31"))
                        .code())
                .isEqualTo(RowErrorCode.REGION_UNKNOWN);
    }

    @Test
    void theListsCannotBeChanged() {
        List<Region> regions = Regions.all();
        assertThatThrownBy(() -> regions.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({"2020, 1071", "2020, 107100", "2020, 1071A", "2015, 10710", "2020, ''"})
    void anIndustryCodeOfAnotherFormIsRefused(int edition, String code) {
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> new Kbli(edition, code))
                        .code())
                .isEqualTo(RowErrorCode.KBLI_FORMAT);
    }

    @Test
    void onlyKnownEditionsAreRead() {
        assertThat(Kbli.parseEdition("2020")).isEqualTo(2020);
        assertThat(Kbli.parseEdition("2025")).isEqualTo(2025);
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> Kbli.parseEdition("2009"))
                        .code())
                .isEqualTo(RowErrorCode.ENUM_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 62019, J",
        "2025, 62019, K",
        "2020, 64121, K",
        "2025, 64121, L",
        "2020, 41011, F",
        "2025, 41011, F"
    })
    void theSameCodeMayBelongToAnotherSectionInAnotherEdition(int edition, String code, String letter) {
        assertThat(KbliSection.of(new Kbli(edition, code)))
                .map(KbliSection::letter)
                .contains(letter);
    }

    @ParameterizedTest
    @CsvSource({"2020, 21, U", "2025, 22, V"})
    void theSectionsOfAnEditionAreLetteredWithoutGapsAndDoNotOverlap(int edition, int count, String last) {
        List<KbliSection> sections = KbliSection.of(edition);

        assertThat(sections).hasSize(count);
        assertThat(sections.get(count - 1).letter()).isEqualTo(last);
        assertThat(sections)
                .extracting(KbliSection::letter)
                .containsExactlyElementsOf(IntStream.range(0, count)
                        .mapToObj(i -> String.valueOf((char) ('A' + i)))
                        .toList());
        for (int i = 1; i < count; i++) {
            assertThat(sections.get(i).firstDivision())
                    .isGreaterThan(sections.get(i - 1).lastDivision());
        }
    }

    @Test
    void aDivisionThatNoSectionHasFindsNone() {
        assertThat(KbliSection.of(new Kbli(2020, "00000"))).isEmpty();
    }
}
