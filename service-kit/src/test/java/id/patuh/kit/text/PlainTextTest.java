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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT Maju\r\nJaya",
                "PT Maju\n",
                "a\tb",
                "a\u2028b",
                "a\u2029b",
                "\ufeffPT Maju",
                "a\u200bb",
                "a\u00adb",
                "a\u2060b",
                "a\udb40\udc41",
                "a\u0000b"
            })
    void aPlaceForOneLineTakesNoOther(String text) {
        assertThat(PlainText.isValid(text, PlainText.LONGEST_LINE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PT Maju Jaya",
                "Cafe\u0301",
                "a\u00a0b",
                "a\u200db",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "شركة"
            })
    void aLineIsTaken(String text) {
        assertThat(PlainText.isValid(text, 1)).isTrue();
    }

    @Test
    void aPlaceForMoreTakesLines() {
        assertThat(PlainText.isValid("a\r\nb\tc", PlainText.LONGEST_LINE + 1)).isTrue();
        assertThat(PlainText.isValid("a\u0000b", PlainText.LONGEST_LINE + 1)).isFalse();
    }

    @Test
    void lengthsAndCutsCountCodePoints() {
        String faces = "\ud83d\ude00".repeat(3);
        assertThat(PlainText.length(faces)).isEqualTo(3);
        assertThat(PlainText.cut(faces, 2)).isEqualTo("\ud83d\ude00".repeat(2));
        assertThat(PlainText.cut(faces, 3)).isEqualTo(faces);
    }
}
