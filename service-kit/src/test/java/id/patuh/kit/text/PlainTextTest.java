package id.patuh.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0001",
                "a\u007f",
                "a\u0085",
                "\u001f",
                "a\ud800b",
                "\udc00",
                "a\ud83d",
                "a\u202eb",
                "\u2066a",
                "a\u200f",
                "a\u061c",
                "\u00a0",
                "\u200b",
                " \u200b ",
                "\u3164",
                "\ufeff",
                "\u2800\u00a0",
                "\u034f",
                "\ufe0f"
            })
    void whatCannotBeStoredShownOrSeenIsNoText(String text) {
        assertThat(PlainText.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "PT Maju Jaya",
                "a\tb\r\nc",
                "Café",
                "Cafe\u0301",
                "株式会社",
                "شركة",
                "\ud83d\ude00",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "a\u00a0b",
                "---",
                "a\u200bb"
            })
    void otherTextIs(String text) {
        assertThat(PlainText.isValid(text)).isTrue();
    }

    @Test
    void lengthsAndCutsCountCodePoints() {
        String faces = "\ud83d\ude00".repeat(3);
        assertThat(PlainText.length(faces)).isEqualTo(3);
        assertThat(PlainText.cut(faces, 2)).isEqualTo("\ud83d\ude00".repeat(2));
        assertThat(PlainText.cut(faces, 3)).isEqualTo(faces);
    }
}
