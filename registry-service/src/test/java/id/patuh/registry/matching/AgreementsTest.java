package id.patuh.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.IdentifierType;

class AgreementsTest {
    private static final ComparedEmployer BARE = named(Map.of(), "PT Sinar Laut Abadi");

    @Test
    void onlyFieldsThatBothHaveAreCompared() {
        ComparedEmployer full = new ComparedEmployer(
                numbers(IdentifierType.NIB, "1"), "PT Sinar Laut Abadi", "PT", "3171", "Jl. Merdeka 5", "10710");
        assertThat(fields(BARE, full)).containsExactly("NAME 1.000", "REGION 1.000", "LEGAL_FORM 1.000");
        assertThat(fields(full, full))
                .containsExactly(
                        "NIB 1.000", "NAME 1.000", "REGION 1.000", "ADDRESS 1.000", "LEGAL_FORM 1.000", "KBLI 1.000");
    }

    @Test
    void bothTextsAreShownAsTheyStand() {
        ComparedEmployer theirs = named(Map.of(), "CV. sinar laut ABADI");
        Agreement name = Agreements.of(BARE, theirs).getFirst();
        assertThat(name.ours()).isEqualTo("PT Sinar Laut Abadi");
        assertThat(name.theirs()).isEqualTo("CV. sinar laut ABADI");
        assertThat(fields(BARE, theirs)).contains("NAME 1.000", "LEGAL_FORM 0.000");
    }

    @Test
    void anAddressIsComparedByItsWordsAndNumbers() {
        assertThat(address("Jalan Merdeka No. 5", "jl merdeka 5")).isEqualTo("ADDRESS 1.000");
        assertThat(address("Jl. Merdeka 5", "Jl. Merdeka 7")).isEqualTo("ADDRESS 0.667");
        assertThat(address("Jl. Merdeka 5", "Ruko Niaga B")).isEqualTo("ADDRESS 0.000");
    }

    @Test
    void regionsOfOneProvinceAndIndustriesOfOneDivisionAgreeByHalf() {
        ComparedEmployer ours = placed("3171", "10710");
        assertThat(fields(ours, placed("3172", "10799"))).containsExactly("REGION 0.500", "KBLI 0.500");
        assertThat(fields(ours, placed("3273", "46100"))).containsExactly("REGION 0.000", "KBLI 0.000");
    }

    @Test
    void officesOfOneTaxpayerAreOneByTheirTaxNumbers() {
        ComparedEmployer head = npwp("0012345678", "0012345678901000");
        assertThat(fields(head, npwp("0012345678", "0012345678905001"))).contains("NPWP 1.000");
        assertThat(fields(head, npwp("0912345678", "0912345678901000"))).contains("NPWP 0.000");
        assertThat(fields(head, npwp("0012345678905001", "0012345678905001"))).contains("NPWP 0.000");
        Agreement shown =
                Agreements.of(head, npwp("0012345678", "0012345678905001")).getFirst();
        assertThat(shown.ours()).isEqualTo("0012345678901000");
        assertThat(shown.theirs()).isEqualTo("0012345678905001");
    }

    @Test
    void naturalPersonsAreComparedByTheirTokensNotByWhatIsShown() {
        ComparedEmployer one = npwp("key:aa", "31**************");
        assertThat(fields(one, npwp("key:bb", "31**************"))).contains("NPWP 0.000");
        assertThat(fields(one, npwp("key:aa", "31**************"))).contains("NPWP 1.000");
    }

    @Test
    void aNumberThatAgreesDecidesAndNamesOnlySuggest() {
        ComparedEmployer ours = named(numbers(IdentifierType.NPP, "A", "B"), "PT Satu");
        ComparedEmployer theirs = named(numbers(IdentifierType.NPP, "B"), "PT Lain");
        assertThat(Agreements.score(Agreements.of(ours, theirs))).isEqualByComparingTo("1");
        assertThat(Agreements.score(Agreements.of(BARE, BARE)).doubleValue()).isEqualTo(1);
        assertThat(Agreements.score(Agreements.of(BARE, named(Map.of(), "PT Gunung Jati")))
                        .doubleValue())
                .isLessThan(0.5);
        assertThat(Agreements.score(List.of())).isEqualByComparingTo("0");
    }

    @Test
    void twoBusinessLicencesSpeakAgainst() {
        ComparedEmployer ours = named(numbers(IdentifierType.NIB, "1"), "PT Satu Padu");
        ComparedEmployer theirs = named(numbers(IdentifierType.NIB, "2"), "PT Satu Padu");
        assertThat(Agreements.score(Agreements.of(ours, theirs))).isEqualByComparingTo("0.5");
    }

    private static String address(String ours, String theirs) {
        return fields(at(ours), at(theirs)).stream()
                .filter(field -> field.startsWith("ADDRESS"))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedEmployer npwp(String key, String shown) {
        return named(Map.of(IdentifierType.NPWP, Set.of(new ComparedEmployer.Number(key, shown))), "PT Satu");
    }

    private static Map<IdentifierType, Set<ComparedEmployer.Number>> numbers(IdentifierType type, String... values) {
        return Map.of(
                type,
                Stream.of(values)
                        .map(value -> new ComparedEmployer.Number(value, value))
                        .collect(Collectors.toSet()));
    }

    /** An employer in Jakarta of which only numbers and a name are known. */
    private static ComparedEmployer named(Map<IdentifierType, Set<ComparedEmployer.Number>> numbers, String name) {
        return new ComparedEmployer(numbers, name, null, "3171", null, null);
    }

    /** An employer in Jakarta at an address. */
    private static ComparedEmployer at(String address) {
        return new ComparedEmployer(Map.of(), "x", null, "3171", address, null);
    }

    /** A nameless employer of which only region and industry are known. */
    private static ComparedEmployer placed(String region, String kbli) {
        return new ComparedEmployer(Map.of(), null, null, region, null, kbli);
    }

    private static List<String> fields(ComparedEmployer ours, ComparedEmployer theirs) {
        return Agreements.of(ours, theirs).stream()
                .map(agreement -> agreement.field() + " " + agreement.strength())
                .toList();
    }
}
