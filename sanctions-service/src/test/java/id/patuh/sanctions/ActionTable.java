package id.patuh.sanctions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What every action is expected to do, and to whom it is open: {@code procedure/actions.txt}, written by hand. */
public final class ActionTable {
    private static final int COLUMNS_BEFORE_OPERATION = 3;

    private ActionTable() {}

    /** All lines, in the order of the procedure. */
    public static List<Row> rows() {
        try (InputStream file = ActionTable.class.getResourceAsStream("/procedure/actions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Row.of(Arrays.asList(line.strip().split("\\s+"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of an action. */
    public static Row of(boolean ofCase, String action) {
        return rows().stream()
                .filter(row -> row.ofCase() == ofCase && row.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line of " + action));
    }

    /**
     * One line.
     *
     * @param moves each {@code from,from:to}
     * @param authority name of the operation, then one cell for each caller
     */
    public record Row(boolean ofCase, String action, String article, List<String> moves, List<String> authority) {
        private static Row of(List<String> cells) {
            return new Row(
                    cells.get(0).equals("case"),
                    cells.get(1),
                    cells.get(2).replace('_', ' '),
                    List.of(cells.getLast().split(";")),
                    cells.subList(COLUMNS_BEFORE_OPERATION, cells.size() - 1));
        }

        /** Name of the action's constant. */
        public String constant() {
            return action.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        /** What the action makes of a state. */
        public Cell cell(String state) {
            return moves.stream()
                    .map(move -> move.split(":"))
                    .filter(move -> List.of(move[0].split(",")).contains(state))
                    .map(move -> new Cell(move[1]))
                    .findFirst()
                    .orElse(new Cell("-"));
        }
    }

    /**
     * What an action makes of a state.
     *
     * @param to name of the next state, {@code same}, or {@code -} where the action is illegal
     */
    public record Cell(String to) {
        /** The next state; empty where the action is illegal. */
        public <S> Optional<S> to(S same, Function<String, S> named) {
            return switch (to) {
                case "-" -> Optional.empty();
                case "same" -> Optional.of(same);
                default -> Optional.of(named.apply(to));
            };
        }

        @Override
        public String toString() {
            return to;
        }
    }
}
