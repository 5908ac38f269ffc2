package id.patuh.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2",
                "a,b\r\n\"1\",\"2\"\r\n",
                "a\n\"x\"\"y\"",
                "a\n\"x\n\ny\"\n",
                "a\nx\"y\"z",
                "a\n\"\"",
                "a\r\"b\"\rc"
            })
    void wellFormedTextComesThroughAsItIs(String text) throws IOException {
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void quoteThatIsNeverClosedIsRefusedWithTheLineOnWhichItOpens() {
        refused("a,b\n1,2\n3,\"4\n5,6\n", "the quotation mark that opens on line 3 is never closed");
        refused("a\r\n\"1\r\n2\"\r\n\"3\"\"", "the quotation mark that opens on line 4 is never closed");
        refused("a\n1\n\"" + "x\n".repeat(40_000), "the quotation mark that opens on line 3 is never closed");
        refused("\"a", "the quotation mark that opens on line 1 is never closed");
    }

    @Test
    void textBehindAClosingQuoteIsRefused() {
        refused(
                "a\n1\n\"PT \"Maju\" Jaya\"\n",
                "text follows the quoted field that begins on line 3; double quotation marks within a field (\"\")");
    }

    @Test
    void fieldBeyondMeasureIsRefused() {
        refused("a\n" + "x".repeat(CsvText.LONGEST_FIELD + 1), "the field that begins on line 2 is too long");
    }

    @Test
    void whatSeparatesFieldsIsReadFromTheHeader() throws IOException {
        assertThat(new CsvText(new StringReader("\n\na,b\n1;2;3")).separator()).isEqualTo(',');
        assertThat(new CsvText(new StringReader("a;b\n1,5;2")).separator()).isEqualTo(';');
        assertThat(new CsvText(new StringReader("a\tb\n")).separator()).isEqualTo('\t');
        assertThat(new CsvText(new StringReader("a")).separator()).isEqualTo(',');
    }

    @Test
    void theLineInWhichASpreadsheetNamesItIsPassedOver() throws IOException {
        assertThat(new CsvText(new StringReader("sep=;\r\na,b;c\n")).separator())
                .isEqualTo(';');
        assertThat(new CsvText(new StringReader("SEP=\t\na,b\tc\n")).separator())
                .isEqualTo('\t');
        assertThat(read("sep=;\r\na,b;c\r\n"))
                .as("the lines keep their numbers")
                .isEqualTo("\r\na,b;c\r\n");
        refused("sep=|\na|b\n", "the separator | named on the first line is not known; use a comma, semicolon or tab");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FileFault.class).hasMessage(why);
    }

    private static String read(String text) throws IOException {
        StringWriter all = new StringWriter();
        try (CsvText csv = new CsvText(new StringReader(text))) {
            csv.transferTo(all);
        }
        return all.toString();
    }
}
