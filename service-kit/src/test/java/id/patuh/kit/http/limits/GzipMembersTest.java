package id.patuh.kit.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a gzip file is read or refused, never left out. */
class GzipMembersTest {
    private static final byte[] FIRST = member("a".repeat(100_000));
    private static final byte[] SECOND = member("b".repeat(10));

    @ParameterizedTest
    @ValueSource(ints = {16, 512, 65_536})
    void membersFollowEachOther(int buffer) throws IOException {
        assertThat(read(join(FIRST, SECOND, SECOND), buffer)).isEqualTo("a".repeat(100_000) + "b".repeat(20));
    }

    @Test
    void zerosMayFollow() throws IOException {
        assertThat(read(join(SECOND, new byte[1_000]), 512)).isEqualTo("b".repeat(10));
    }

    @Test
    void namesAndCommentsAreNoContent() throws IOException {
        byte[] named = join(
                new byte[] {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2
                },
                Arrays.copyOfRange(SECOND, 10, SECOND.length));
        assertThat(read(named, 512)).isEqualTo("b".repeat(10));
    }

    @Test
    void anythingElseBehindAMemberIsRefused() {
        refused(ZipException.class, join(FIRST, "nib,name\n".getBytes(StandardCharsets.UTF_8)));
        refused(ZipException.class, join(FIRST, new byte[3], SECOND));
        refused(ZipException.class, join(FIRST, changed(SECOND, 0)));
        refused(ZipException.class, join(FIRST, changed(SECOND, 2)));
        refused(EOFException.class, join(FIRST, Arrays.copyOf(SECOND, 6)));
    }

    @Test
    void whatGrowsToAThousandTimesItsSizeIsRefusedInOneMemberOrInMany() throws IOException {
        byte[] dense = member("a".repeat(15 << 20));
        assertThat(read(dense, 512)).hasSize(15 << 20);
        refused(ZipException.class, member("a".repeat(20 << 20)));
        refused(ZipException.class, join(dense, dense));
    }

    @Test
    void damageIsRefused() {
        refused(ZipException.class, changed(SECOND, SECOND.length - 1));
        refused(ZipException.class, changed(SECOND, SECOND.length - 5));
        refused(EOFException.class, Arrays.copyOf(SECOND, SECOND.length - 1));
        refused(EOFException.class, Arrays.copyOf(SECOND, SECOND.length - 9));
        refused(ZipException.class, "no gzip at all".getBytes(StandardCharsets.UTF_8));
        refused(EOFException.class, new byte[0]);
    }

    private static void refused(Class<? extends IOException> how, byte[] packed) {
        assertThatThrownBy(() -> read(packed, 512)).isInstanceOf(how);
    }

    private static String read(byte[] packed, int buffer) throws IOException {
        try (GzipMembers text = new GzipMembers(new ByteArrayInputStream(packed), buffer)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] changed(byte[] packed, int at) {
        byte[] other = packed.clone();
        other[at] ^= 0x55;
        return other;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] member(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
