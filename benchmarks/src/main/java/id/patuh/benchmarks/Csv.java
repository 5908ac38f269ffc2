package id.patuh.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes CSV after RFC 4180, in memory. */
final class Csv {
    private Csv() {}

    /** The rows of a file with a header, by the line on which each begins; an empty field is an empty text. */
    static Map<Integer, Map<String, String>> rows(String file) {
        Map<Integer, List<String>> records = records(file);
        List<String> header = records.remove(1);
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        records.forEach((line, record) -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
                row.put(header.get(i), record.get(i));
            }
            rows.put(line, row);
        });
        return rows;
    }

    /** A field as it is written. */
    static String field(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Map<Integer, List<String>> records(String file) {
        Map<Integer, List<String>> records = new TreeMap<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '"') {
                boolean doubled = quoted && i + 1 < file.length() && file.charAt(i + 1) == '"';
                quoted = doubled == quoted;
                if (doubled) {
                    field.append(c);
                    i++;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.put(begin, record);
                    record = new ArrayList<>();
                    begin = line;
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        return records;
    }
}
