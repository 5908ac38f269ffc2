package id.patuh.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void aTextPutsAPhraseInItsOwnLanguage() {
        Phrase stage = new Phrase("denda dikenakan", "fine imposed");
        assertThat(Language.INDONESIAN.format("Tahap {0}, {1}.", stage, 1_500))
                .isEqualTo("Tahap denda dikenakan, 1.500.");
        assertThat(Language.ENGLISH.format("Stage {0}, {1}.", stage, 1_500)).isEqualTo("Stage fine imposed, 1,500.");
    }
}
