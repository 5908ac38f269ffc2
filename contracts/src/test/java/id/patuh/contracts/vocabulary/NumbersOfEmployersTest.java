package id.patuh.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what numbers of one legal person, one place and one record are known as such. */
class NumbersOfEmployersTest {

    @ParameterizedTest
    @ValueSource(strings = {"03.426.679.1-034.000", "03.426.679.1-609.002", "0034266791435001"})
    void allNpwpOfOneLegalPersonHaveOneBase(String text) {
        assertThat(Npwp.parse(text).base()).isEqualTo("0034266791");
    }

    @Test
    void aNaturalPersonsNumberHasNoBase() {
        Npwp person = Npwp.parse("3171234567890001");

        assertThat(person.isPerson()).isTrue();
        assertThatIllegalStateException().isThrownBy(person::base).withMessageNotContaining("3171");
    }

    @Test
    void anOldNumberOf15DigitsIsNeverAPersonsHoweverItBegins() {
        assertThat(Npwp.parse("688226869322000").isPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0034266791034000000001", "0034 2667 9103 4000 000001", "0034266791034000-000001"})
    void aNitkuIsReadWithOrWithoutSeparators(String text) {
        assertThat(Nitku.parse(text)).hasToString("0034266791034000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "003426679103400000000",
                "00342667910340000000011",
                "003426679103400000000A",
                "0000000000000000000000"
            })
    void aNitkuOfAnotherFormIsRefused(String text) {
        assertThat(catchThrowableOfType(InvalidValueException.class, () -> Nitku.parse(text))
                        .code())
                .isEqualTo(RowErrorCode.NITKU_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "0034266791034000000001, 0034266791034000, true",
        "0034266791609002000001, 0034266791034000, true", // another branch of the same legal person
        "0453746778810000000001, 0034266791034000, false"
    })
    void aNitkuIsThatOfATaxpayerByItsFirstTenDigits(String nitku, String npwp, boolean same) {
        assertThat(Nitku.parse(nitku).isOf(Npwp.parse(npwp))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "JJ204417, JJ204417",
        "jj204417, JJ204417",
        "' JJ 204417 ', JJ204417",
        "JJ\u200B204\u00AD417, JJ204417", // zero-width space, soft hyphen
        "JJ\u00A0204\u2003417, JJ204417", // no-break space, em space
        "12190.20260214-0417, 12190.20260214-0417" // separators tell numbers apart
    })
    void ownNumbersCompareWithoutCaseBlanksAndInvisibleCharacters(String written, String key) {
        assertThat(AgencyNumber.key(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"WLKP, KEMENAKER, 0", "NPP, BPJS_TK, 5", "BU, BPJS_KES, 1"})
    void aKindOfRecordBelongsToOneAgencyAndHasItsProgrammes(RecordType type, Agency agency, int programmes) {
        assertThat(type.agency()).isEqualTo(agency);
        assertThat(type.programmes()).hasSize(programmes).allMatch(programme -> RecordType.of(programme) == type);
    }
}
