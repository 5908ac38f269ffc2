package id.patuh.sanctions.block.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packing and compression of draft-ietf-oauth-status-list-20 section 4, by the examples and test vectors of the draft. */
class StatusBitsTest {
    private static final int[] ONE_BIT = {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
    private static final int[] TWO_BITS = {1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3};

    @Test
    void sixteenStatusesOfOneBitAreTheExampleOfTheDraft() {
        StatusBits packed = packed(1, ONE_BIT);
        assertThat(packed.bytes()).containsExactly(0xB9, 0xA3);
        assertThat(packed.encoded()).isEqualTo("eNrbuRgAAhcBXQ");
        assertThat(statuses(StatusBits.decoded(1, "eNrbuRgAAhcBXQ"), ONE_BIT.length))
                .containsExactly(ONE_BIT);
    }

    @Test
    void twelveStatusesOfTwoBitsAreTheExampleOfTheDraft() {
        StatusBits packed = packed(2, TWO_BITS);
        assertThat(packed.bytes()).containsExactly(0xC9, 0x44, 0xF9);
        assertThat(packed.encoded()).isEqualTo("eNo76fITAAPfAgc");
        assertThat(statuses(StatusBits.decoded(2, "eNo76fITAAPfAgc"), TWO_BITS.length))
                .containsExactly(TWO_BITS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void whatIsWrittenIsRead(int bits) {
        Random random = new Random(bits);
        int[] statuses =
                IntStream.range(0, 4_096).map(i -> random.nextInt(1 << bits)).toArray();
        StatusBits packed = packed(bits, statuses);
        assertThat(packed.bytes()).hasSize(statuses.length * bits / 8);
        assertThat(statuses(packed, statuses.length)).containsExactly(statuses);
        assertThat(statuses(StatusBits.decoded(bits, packed.encoded()), statuses.length))
                .containsExactly(statuses);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/status-list-vectors.csv", delimiter = ';', maxCharsPerColumn = 8_192)
    void theVectorsOfTheDraftAreReadAndWritten(int bits, String given, String lst) {
        int[] statuses = new int[1 << 20];
        for (String place : given.split(" ")) {
            String[] parts = place.split(":");
            statuses[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
        }
        // A million places as one array: compared one by one they take minutes.
        assertThat(statuses(StatusBits.decoded(bits, lst), statuses.length)).isEqualTo(statuses);
        // Compressors differ in what they write of the same list; what is written must say the same.
        String written = packed(bits, statuses).encoded();
        assertThat(StatusBits.decoded(bits, written).bytes())
                .isEqualTo(StatusBits.decoded(bits, lst).bytes());
    }

    @Test
    void theLowerHalfOfAByteIsTheFirstPlace() {
        assertThat(packed(4, 0x1, 0xD).bytes()).containsExactly(0xD1);
        assertThat(packed(4, 0xC, 0x3).bytes()).containsExactly(0x3C);
    }

    @Test
    void aPlaceThatChangesLeavesItsNeighboursAlone() {
        StatusBits filled = StatusBits.filled(4, 6, StatusType.UNKNOWN.value());
        assertThat(filled.set(3, StatusType.BLOCKED.value())).isTrue();
        assertThat(filled.set(3, StatusType.BLOCKED.value())).isFalse();
        assertThat(statuses(filled, 6)).containsExactly(13, 13, 13, 1, 13, 13);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> StatusBits.decoded(4, "eNrbuRgA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusBits.decoded(4, "AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StatusBits(3, new byte[1])).hasMessageContaining("3");
    }

    private static StatusBits packed(int bits, int... statuses) {
        StatusBits packed = StatusBits.filled(bits, statuses.length, 0);
        for (int i = 0; i < statuses.length; i++) {
            packed.set(i, statuses[i]);
        }
        return packed;
    }

    private static int[] statuses(StatusBits packed, int count) {
        return IntStream.range(0, count).map(packed::get).toArray();
    }
}
