package id.patuh.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.kit.problem.Problem;

/** A cursor leads back to where it was made, and nowhere else. */
class CursorsTest {

    @Test
    void partsComeBackInOrder() {
        UUID id = UUID.randomUUID();
        String cursor = Cursors.encode("region=31", 12.5, null, "ü|,", id);
        assertThat(Cursors.decode(cursor, "region=31", 4)).containsExactly("12.5", null, "ü|,", id.toString());
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void otherFilterOrNumberOfPartsIsRefused() {
        String cursor = Cursors.encode("region=31", 1);
        refused(cursor, "region=32", 1);
        refused(cursor, "region=31", 2);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String cursor = Cursors.encode("f", "abc", 42);
        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'z' : 'A';
            refused(cursor.substring(0, i) + other + cursor.substring(i + 1), "f", 2);
            refused(cursor.substring(0, i), "f", 2);
        }
        refused("ä€ no cursor", "f", 2);
    }

    @Test
    void pageIsCutWhereTheSurplusRowBegins() {
        Page<Integer> more = Page.cut(List.of(1, 2, 3), 2, last -> "after " + last);
        assertThat(more.items()).containsExactly(1, 2);
        assertThat(more.nextCursor()).isEqualTo("after 2");
        assertThat(Page.cut(List.of(1, 2), 2, last -> "x").nextCursor()).isNull();
    }

    @Test
    void limitIsBetweenOneAndFiveHundred() {
        assertThat(new PageQuery(null, null).limit()).isEqualTo(50);
        assertThat(new PageQuery(500, "").limit()).isEqualTo(500);
        assertThatThrownBy(() -> new PageQuery(501, null).limit()).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new PageQuery(0, null).limit()).isInstanceOf(Problem.class);
    }

    private static void refused(String cursor, String filter, int parts) {
        assertThatThrownBy(() -> Cursors.decode(cursor, filter, parts))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().name()).isEqualTo("CURSOR_INVALID"));
    }
}
