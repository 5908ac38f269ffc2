package id.patuh.compliance.inspection;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;

/** A list as CSV for a spreadsheet. */
final class ItemCsv {
    private static final String[] HEADER = {
        "item",
        "employerId",
        "workplaceId",
        "name",
        "regionCode",
        "kind",
        "type",
        "scale",
        "needs",
        "priority",
        "reason",
        "visitBy",
        "lastLeadId"
    };

    private ItemCsv() {}

    static String of(List<ItemView> items) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            items.forEach(item -> csv.writeRecord(
                    Integer.toString(item.item()),
                    item.employerId().toString(),
                    Objects.toString(item.workplaceId(), ""),
                    safe(item.name()),
                    item.regionCode(),
                    item.kind().name(),
                    item.type().name(),
                    item.scale().name(),
                    item.needs().stream().map(Enum::name).collect(Collectors.joining(" ")),
                    item.priority().toPlainString(),
                    safe(item.reason()),
                    Objects.toString(item.visitBy(), ""),
                    Objects.toString(item.lastLeadId(), "")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
