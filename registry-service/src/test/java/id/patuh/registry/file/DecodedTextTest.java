package id.patuh.registry.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
    private static final String TEXT = "baris satu\r\nCafé \ud83d\ude00\n".repeat(20_000);

    @Test
    void textOfEachCharacterSetIsRead() throws IOException {
        assertThat(read(TEXT.getBytes(UTF_8), UTF_8)).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_8), UTF_8)).isEqualTo(TEXT);
        assertThat(read(TEXT.getBytes(UTF_16), UTF_16)).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_16LE), UTF_16LE)).isEqualTo(TEXT);
        Charset windows = Charset.forName("windows-1252");
        assertThat(read("harga € 5".getBytes(windows), windows)).isEqualTo("harga € 5");
        assertThat(read(new byte[0], UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8_192})
    void textIsTheSameInPiecesOfAnySize(int size) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] piece = new char[size];
        try (DecodedText text = new DecodedText(new ByteArrayInputStream(TEXT.getBytes(UTF_8)), UTF_8)) {
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                all.append(piece, 0, read);
            }
        }
        assertThat(all).hasToString(TEXT);
    }

    @Test
    void wrongByteIsRefusedWithItsLineAndCharacter() {
        String good = "baris\r\n".repeat(50);
        refused(
                (good + "PT Café").getBytes(ISO_8859_1),
                "line 51, character 7 (byte 0xE9) is not UTF-8; save the file as CSV UTF-8");
        refused("a\nb\n\u00ff".getBytes(ISO_8859_1), "line 3, character 1 (byte 0xFF) is not UTF-8");
        // A surrogate half as three bytes, and a character that is cut off.
        refused(new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80}, "line 1, character 2 (byte 0xED)");
        refused(new byte[] {'a', (byte) 0xc3}, "line 1, character 2 (byte 0xC3)");
    }

    @Test
    void whatStandsBeforeAWrongByteIsReadFirst() throws IOException {
        byte[] bytes = "satu\ndua \u00ff".getBytes(ISO_8859_1);
        try (BufferedReader lines = new BufferedReader(new DecodedText(new ByteArrayInputStream(bytes), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("satu");
            assertThatThrownBy(lines::readLine).isInstanceOf(FileFault.class);
        }
    }

    @Test
    void whatIsNoTextIsNamed() {
        refused(
                new byte[] {'P', 'K', 3, 4, 20, 0},
                "the file is an Excel workbook (.xlsx) or zip archive; save it as CSV UTF-8");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "the file is an old Excel workbook (.xls)");
        refused("nib,name".getBytes(UTF_16), "the file is UTF-16; save it as CSV UTF-8, or send it with");
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> read(bytes, UTF_8))
                .isInstanceOf(FileFault.class)
                .hasMessageStartingWith(why);
    }

    private static String read(byte[] bytes, Charset charset) throws IOException {
        StringWriter all = new StringWriter();
        try (DecodedText text = new DecodedText(new ByteArrayInputStream(bytes), charset)) {
            text.transferTo(all);
        }
        return all.toString();
    }
}
