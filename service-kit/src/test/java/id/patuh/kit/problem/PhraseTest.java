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
    void oneSecondIsSingular() {
        assertThat(Language.ENGLISH.text(KitProblem.RATE_LIMITED, 1L)).endsWith("try again in 1 second.");
        assertThat(Language.ENGLISH.text(KitProblem.RATE_LIMITED, 2L)).endsWith("try again in 2 seconds.");
    }
}
