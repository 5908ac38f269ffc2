package id.patuh.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import id.patuh.kit.problem.Problem;

/** A cursor that somebody sealed himself is refused like any other bad input. */
class CursorKeyTest {
    @Test
    void partsAreReadAsWhatTheyWere() {
        UUID id = UUID.randomUUID();
        CursorKey key = key("PT Maju", id, 42L, 7, "12.50", "2026-06-30", "2026-06-30T01:02:03.000004Z", null);
        assertThat(key.text(0)).isEqualTo("PT Maju");
        assertThat(key.id(1)).isEqualTo(id);
        assertThat(key.number(2)).isEqualTo(42);
        assertThat(key.count(3)).isEqualTo(7);
        assertThat(key.decimal(4)).isEqualTo(new BigDecimal("12.50"));
        assertThat(key.day(5)).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(key.moment(6)).isEqualTo(Instant.parse("2026-06-30T01:02:03.000004Z"));
        assertThat(key.text(7)).isNull();
    }

    @Test
    void forgedPartsAreRefused() {
        for (String forged :
                List.of("", "x", "1e999999999", "NaN", "99999999999999999999", "+1000000000-12-31", "a\u0000b")) {
            CursorKey key = key(forged);
            refused(() -> key.id(0));
            refused(() -> key.number(0));
            refused(() -> key.count(0));
            refused(() -> key.day(0));
            refused(() -> key.moment(0));
        }
        refused(() -> key("a\u0000b").text(0));
        refused(() -> key("NaN").decimal(0));
        refused(() -> key("1e999999999").decimal(0));
        refused(() -> key("-5000-01-01").day(0));
        refused(() -> key("+1000000000-12-31T23:59:59Z").moment(0));
        refused(() -> key((Object) null).id(0));
    }

    private static CursorKey key(Object... parts) {
        return new PageQuery(null, Cursors.encode("f", parts))
                .after("f", parts.length)
                .orElseThrow();
    }

    private static void refused(ThrowingCallable read) {
        assertThatThrownBy(read).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().name())
                .isEqualTo("CURSOR_INVALID"));
    }
}
