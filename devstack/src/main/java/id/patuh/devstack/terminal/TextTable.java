package id.patuh.devstack.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as their content, numbers to the right. */
public final class TextTable {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these columns and no rows yet. */
    public TextTable(String... head) {
        this.head = List.of(head);
    }

    /** Adds a row; null is shown as a dash. */
    public TextTable row(Object... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(cell == null ? "-" : cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** Prints head, rule and rows. */
    public void print(PrintStream out) {
        int[] widths = new int[head.size()];
        widen(widths, head);
        rows.forEach(row -> widen(widths, row));
        out.println(line(head, widths));
        out.println("-".repeat(line(head, widths).length()));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static void widen(int[] widths, List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            widths[column] = Math.max(widths[column], row.get(column).length());
        }
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int column = 0; column < row.size(); column++) {
            String format = isNumeric(column) ? "%" + widths[column] + "s" : "%-" + widths[column] + "s";
            line.append(String.format(format, row.get(column))).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        return rows.stream().allMatch(row -> row.get(column).matches("-|[+-]?[\\d.,]+%?"));
    }
}
