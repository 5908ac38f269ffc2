package id.patuh.devstack.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole CSV file after RFC 4180. */
final class CsvRows {
    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /** All records, the header among them. */
    static List<List<String>> records(Path file) throws IOException {
        CsvRows reader = new CsvRows(Files.readString(file));
        List<List<String>> records = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            records.add(reader.record());
        }
        return records;
    }

    /** The rows by column name; empty fields are missing. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<List<String>> records = records(file);
        List<String> header = records.removeFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < record.size(); i++) {
                if (!record.get(i).isEmpty()) {
                    row.put(header.get(i), record.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (text.charAt(at) != '\r' || text.charAt(at + 1) != '\n') {
            throw new IllegalStateException("Expected the end of a line at " + at);
        }
        at += 2;
        return fields;
    }

    private String field() {
        if (text.charAt(at) != '"') {
            int start = at;
            while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
                at++;
            }
            return text.substring(start, at);
        }
        StringBuilder field = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
            at += text.charAt(at) == '"' ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }
}
