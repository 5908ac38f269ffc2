package id.patuh.registry.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.registry.statement.RowWarning;

/** The page of the extract files and their templates are what the reader takes; {@code -Dpatuh.refresh} writes them anew. */
class PublishedExtractsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePageListsEveryColumnAndCode() throws IOException {
        StringBuilder page = new StringBuilder(head());
        for (ImportSource source : ImportSource.values()) {
            page.append(section(source));
        }
        page.append(codes()).append(warnings());
        assertHolds(DOCS.resolve("extracts.md"), page.toString());
    }

    @ParameterizedTest
    @EnumSource(ImportSource.class)
    void templatesHaveEveryColumn(ImportSource source) throws IOException {
        String header = source.columns().stream().map(ExtractColumn::name).collect(Collectors.joining(","));
        assertHolds(template(source, "csv"), header + "\n" + quoted(source) + "\n");
        assertHolds(template(source, "ndjson"), object(source) + "\n");
    }

    private static String quoted(ImportSource source) {
        return source.columns().stream()
                .map(ExtractColumn::example)
                .map(value -> value.contains(",") ? '"' + value + '"' : value)
                .collect(Collectors.joining(","));
    }

    private static String object(ImportSource source) throws JsonProcessingException {
        ObjectNode object = JSON.createObjectNode();
        for (ExtractColumn column : source.columns()) {
            if (column.example().isEmpty()) {
                continue;
            }
            switch (column.form()) {
                case HEADS, RUPIAH -> object.put(column.name(), Long.parseLong(column.example()));
                case LATITUDE, LONGITUDE -> object.put(column.name(), Double.parseDouble(column.example()));
                case EDITION, RISK_GROUP -> object.put(column.name(), Integer.parseInt(column.example()));
                case FLAG -> object.put(column.name(), Boolean.parseBoolean(column.example()));
                default -> object.put(column.name(), column.example());
            }
        }
        return JSON.writeValueAsString(object);
    }

    static Path template(ImportSource source, String form) {
        return DOCS.resolve("extracts").resolve(source.name().toLowerCase(Locale.ROOT) + "." + form);
    }

    private static String head() {
        return """
                # Extract files

                An agency sends its extract with `POST /v1/imports?source=…` as CSV or NDJSON. `dryRun=true` checks and counts without changing anything.
                The answer is `202` with the `Location` of the import; `GET` it until `state` is `SUCCEEDED`, then read

                - `GET /v1/imports/{id}/errors`: why rows were rejected, by line, field and code;
                - `GET /v1/imports/{id}/rejected-rows`: the rejected rows as CSV, to mend and send again (numbers of natural persons are masked and
                  have to be filled in again);
                - `GET /v1/imports/{id}/warnings`: what to look at in rows that were taken.

                **CSV** (`Content-Type: text/csv`): [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), a header row with the names below, in any order.
                Fields are separated by commas; semicolons and tabs are recognised from the header, or from a line `sep=;` before it. A field with a
                separator, a quotation mark or the end of a line stands in quotation marks, and quotation marks within are doubled. Blank lines, and
                lines of separators only, are passed over.
                **NDJSON** (`application/x-ndjson`): one JSON object on each line with the same names; numbers may be texts.

                The text is UTF-8; `charset=windows-1252` or `utf-16` may be declared in `Content-Type`. The body may be gzip. Columns may be left out unless
                they are marked `*`; an unknown column refuses the file. An empty field says nothing. Dates are `YYYY-MM-DD`, numbers are digits only, words are
                written in capitals as listed. A file that cannot be read to its end (`FILE_*`, `COLUMN_*`, see [problem codes](problems.md)) changes nothing;
                a row with an error is rejected alone.

                From spreadsheets: save as *CSV UTF-8*, and give the columns of NIB, NPWP and NITKU the format *text* before filling them in, or their digits
                are cut (`1.23E+12`) or lose their leading zeros.

                Rows sent as [events](events.md) follow the same tables.

                This page and the templates are generated from the tables of the reader: `PublishedExtractsTest` fails when they differ.
                """;
    }

    private static String section(ImportSource source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        StringBuilder table = new StringBuilder(
                "\n## %s\n\nSent by %s. Templates: [CSV](extracts/%s.csv), [NDJSON](extracts/%s.ndjson).\n\n"
                        .formatted(source, source.agency(), name, name));
        table.append("| column | form | bentuk | example | codes |\n|---|---|---|---|---|\n");
        for (ExtractColumn column : source.columns()) {
            Stream<String> codes = Stream.concat(
                            column.required() ? Stream.of(RowErrorCode.REQUIRED) : Stream.empty(),
                            column.form().codes().stream())
                    .map(code -> "`" + code + "`");
            table.append("| `%s`%s | %s | %s | %s | %s |\n"
                    .formatted(
                            column.name(),
                            column.required() ? " *" : "",
                            column.form().form().english(),
                            column.form().form().indonesian(),
                            column.example().isEmpty() ? "" : "`" + column.example() + "`",
                            codes.collect(Collectors.joining(", "))));
        }
        return table.toString();
    }

    private static String codes() {
        StringBuilder table = new StringBuilder("""

                ## Row error codes

                The message of an error also lists the words allowed, the number of fields, or the number that may be meant.

                | code | message (id) | message (en) |
                |---|---|---|
                """);
        Arrays.stream(RowErrorCode.values())
                .forEach(code ->
                        table.append("| `%s` | %s | %s |\n".formatted(code, code.indonesian(), code.english())));
        return table.toString();
    }

    private static String warnings() {
        StringBuilder table = new StringBuilder("""

                ## Warnings

                | code | message (id) | message (en) |
                |---|---|---|
                """);
        List.of(RowWarning.values())
                .forEach(code ->
                        table.append("| `%s` | %s | %s |\n".formatted(code, code.indonesian(), code.english())));
        return table.toString();
    }

    private static void assertHolds(Path file, String content) throws IOException {
        if (System.getProperty("patuh.refresh") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("%s is not what the reader takes. If the change is meant, write it anew with -Dpatuh.refresh", file)
                .hasContent(content);
    }
}
