package id.patuh.kit.paging;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param nextCursor where the next page starts; null on the last page
 */
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(
                nullable = true,
                required = true,
                description = "Pass it as `cursor` to get the next page; null on the last page")
        String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from rows read with {@code limit + 1}: the surplus row says that there is another page.
     *
     * @param rows at most {@code limit + 1} rows in the list's order
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with each item in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
