package id.patuh.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Agency;

class PhraseTest {
    @Test
    void aTextPutsAPhraseInItsOwnLanguage() {
        Phrase stage = new Phrase("denda dikenakan", "fine imposed");
        assertThat(Language.INDONESIAN.format("Tahap {0}, {1}.", stage, 1_500))
                .isEqualTo("Tahap denda dikenakan, 1.500.");
        assertThat(Language.ENGLISH.format("Stage {0}, {1}.", stage, 1_500)).isEqualTo("Stage fine imposed, 1,500.");
    }

    @Test
    void agenciesAreNamedAndNotCoded() {
        List<Agency> agencies = List.of(Agency.BPJS_KES, Agency.KEMENAKER);
        assertThat(Language.INDONESIAN.format("Hanya {0}.", agencies))
                .isEqualTo("Hanya BPJS Kesehatan, Kementerian Ketenagakerjaan.");
        assertThat(Language.ENGLISH.format("Only {0}.", agencies))
                .isEqualTo("Only BPJS Kesehatan, the Ministry of Manpower.");
    }

    @Test
    void regionsAreNamedAndNotCoded() {
        assertThat(Language.ENGLISH.text(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion("31")))
                .isEqualTo("DKI Jakarta is outside the regions you work in.");
        assertThat(Language.ENGLISH.text(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion("3171")))
                .startsWith("Kota ")
                .contains("Jakarta Pusat is");
        assertThat(Language.ENGLISH.text(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion(null)))
                .startsWith("An unknown region is");
        assertThat(Phrase.ofRegion("9999").indonesian()).isEqualTo("9999");
    }

    @Test
    void theWholeCountrySaysWhichTokenItNeeds() {
        assertThat(Language.INDONESIAN.text(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion("*")))
                .startsWith("Wilayah seluruh Indonesia ")
                .contains("token untuk semua wilayah");
        assertThat(Language.ENGLISH.text(KitProblem.REGION_OUT_OF_SCOPE, Phrase.ofRegion("*")))
                .startsWith("All of Indonesia ")
                .contains("token for all regions");
    }

    @Test
    void oneSecondIsSingular() {
        assertThat(Language.ENGLISH.text(KitProblem.RATE_LIMITED, 1L)).endsWith("try again in 1 second.");
        assertThat(Language.ENGLISH.text(KitProblem.RATE_LIMITED, 2L)).endsWith("try again in 2 seconds.");
    }
}
