package id.patuh.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers of employers, and what is wrong with them.
 *
 * <p>Source: PP 24/2018 art. 24; UU 23/2006 art. 13; PMK 112/2022 art. 5
 */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567890123", "1234-5678-90123", "1234 5678 90123", "1234.5678.90123", " 1234567890123 "})
    void aNibIsReadWithOrWithoutSeparators(String text) {
        assertThat(Nib.parse(text).value()).isEqualTo("1234567890123");
    }

    /** What the API document says of a number is what is taken. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 12, 13, 14, 15, 16, 17, 21, 22, 23})
    void aPatternTakesAsManyDigitsAsTheNumberHas(int digits) {
        // No number of zeros only, and none whose check digit is wrong.
        String plain = "1".repeat(digits);
        String written = plain.replaceAll("(.{3})", "$1 .-");
        for (String text : List.of(plain, written)) {
            assertThat(text.matches(Nib.PATTERN)).as(text).isEqualTo(isTaken(() -> Nib.parse(text)));
            assertThat(text.matches(Nitku.PATTERN)).as(text).isEqualTo(isTaken(() -> Nitku.parse(text)));
            assertThat(text.matches(Npwp.PATTERN)).as(text).isEqualTo(digits == 15 || digits == 16);
        }
        assertThat(plain.matches(Kbli.PATTERN)).isEqualTo(isTaken(() -> new Kbli(2020, plain)));
        assertThat((plain + "x").matches(Nib.PATTERN)).isFalse();
    }

    @Test
    void aPatternTakesTheCodeOfEachRegion() {
        assertThat(Regions.all()).allMatch(region -> region.code().value().matches(RegionCode.PATTERN));
        assertThat(Regions.regencies()).allMatch(region -> region.code().value().matches(RegionCode.REGENCY_PATTERN));
        assertThat(Regions.provinces())
                .noneMatch(region -> region.code().value().matches(RegionCode.REGENCY_PATTERN));
        assertThat("311".matches(RegionCode.PATTERN)).isFalse();
    }

    private static boolean isTaken(ThrowingCallable parsing) {
        return catchThrowableOfType(InvalidValueException.class, parsing) == null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789012",
                "12345678901234",
                "123456789012A",
                "1234/56789012",
                "0000000000000",
                "١٢٣٤٥٦٧٨٩٠١٢٣"
            })
    void aNibOfAnotherFormIsRefused(String text) {
        assertThat(refusal(() -> Nib.parse(text))).isEqualTo(RowErrorCode.NIB_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "03.426.679.1-034.000, 0034266791034000",
        "034266791034000,      0034266791034000",
        "0034266791034000,     0034266791034000",
        "45.374.677.8-810.000, 0453746778810000",
        "0692208077056000,     0692208077056000",
        "688226869322000,      0688226869322000",
        "0736324864078000,     0736324864078000"
    })
    void bothFormsOfAnNpwpBecomeTheSame16Digits(String text, String canonical) {
        Npwp npwp = Npwp.parse(text);

        assertThat(npwp.value()).isEqualTo(canonical);
        assertThat(npwp.isPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345678901000", "0012345678901000", "03.426.679.2-034.000"})
    void anNpwpWithAWrongCheckDigitIsRefused(String text) {
        assertThat(refusal(() -> Npwp.parse(text))).isEqualTo(RowErrorCode.NPWP_CHECKSUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03426679103400",
                "00034266791034000",
                "03.426.679.1/034.000",
                "000000000000000",
                "0000000000000000"
            })
    void anNpwpOfAnotherFormIsRefused(String text) {
        assertThat(refusal(() -> Npwp.parse(text))).isEqualTo(RowErrorCode.NPWP_FORMAT);
    }

    @Test
    void aNumberOf16DigitsThatIsNotTheOldFormPassesWithAWarning() {
        Npwp nik = Npwp.parse("3171234567890001");

        assertThat(nik.value()).isEqualTo("3171234567890001");
        assertThat(nik.isPerson()).isTrue();
    }

    @Test
    void everySingleWrongDigitAmongTheCheckedNineIsNoticed() {
        String good = "034266791034000";
        for (int position = 0; position < 9; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = good.substring(0, position) + digit + good.substring(position + 1);
                if (!changed.equals(good)) {
                    assertThat(refusal(() -> Npwp.parse(changed))).as(changed).isEqualTo(RowErrorCode.NPWP_CHECKSUM);
                }
            }
        }
    }

    @Test
    void aRefusalSaysWhyInBothLanguagesAndDoesNotRepeatTheValue() {
        InvalidValueException refused =
                catchThrowableOfType(InvalidValueException.class, () -> Nib.parse("secret-number"));

        assertThat(refused).hasMessage(RowErrorCode.NIB_FORMAT.english()).hasMessageNotContaining("secret");
        assertThat(refused.getStackTrace()).isEmpty();
        assertThat(List.of(RowErrorCode.values())).allSatisfy(code -> {
            assertThat(code.indonesian()).isNotBlank();
            assertThat(code.english()).isNotBlank();
        });
    }

    private static RowErrorCode refusal(ThrowingCallable call) {
        return catchThrowableOfType(InvalidValueException.class, call).code();
    }
}
