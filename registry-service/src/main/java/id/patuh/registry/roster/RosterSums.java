package id.patuh.registry.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.roster.file.RosterSource;

/** SQL about the columns {@code heads_1} to {@code heads_5} and {@code wage_1} to {@code wage_5}. */
final class RosterSums {
    /** All of them, by name. */
    static final String COLUMNS = each("heads_%1$d, wage_%1$d");

    private RosterSums() {}

    /**
     * What a list adds up to in one programme. {@code programme} is null of a declared list.
     *
     * @param wageBillIdr sum of their wages, rupiah a month
     */
    record Sum(Programme programme, int workers, long wageBillIdr) {}

    /** The sums of a list, one for each programme on it, of a row with its columns, {@code source} and {@code programmes}. */
    static List<Sum> read(ResultSet row) throws SQLException {
        List<Programme> programmes =
                RosterSource.valueOf(row.getString("source")).programmes();
        int bits = row.getInt("programmes");
        List<Sum> sums = new ArrayList<>();
        for (int place = 1; place <= RosterSource.MOST_PROGRAMMES; place++) {
            if (place == 1 && programmes.isEmpty() || (bits & 1 << place - 1) != 0) {
                sums.add(new Sum(
                        programmes.isEmpty() ? null : programmes.get(place - 1),
                        row.getInt("heads_" + place),
                        row.getLong("wage_" + place)));
            }
        }
        return sums;
    }

    /** All of them, of a table that a query calls by an alias. */
    static String of(String alias) {
        return each(alias + ".heads_%1$d, " + alias + ".wage_%1$d");
    }

    /** A text for each place, {@code %1$d} being its number and {@code %2$d} its bit, with commas between. */
    static String each(String text) {
        return IntStream.rangeClosed(1, RosterSource.MOST_PROGRAMMES)
                .mapToObj(place -> text.formatted(place, 1 << place - 1))
                .collect(Collectors.joining(", "));
    }
}
