package id.patuh.sanctions.block.status;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A packed array of statuses as draft-ietf-oauth-status-list-20 section 4 has it: place 0 in the lowest bits of the first byte. Not safe
 * for use by several threads.
 */
final class StatusBits {
    private static final int BYTE = 8;
    private static final int BUFFER = 16_384;

    private final int bits;
    private final byte[] bytes;

    /**
     * Wraps an array.
     *
     * @param bits of a status: 1, 2, 4 or 8
     * @param bytes is changed by {@link #set}
     */
    StatusBits(int bits, byte[] bytes) {
        if (bits != 1 && bits != 2 && bits != 4 && bits != BYTE) {
            throw new IllegalArgumentException("A status has 1, 2, 4 or 8 bits, not " + bits);
        }
        this.bits = bits;
        this.bytes = bytes;
    }

    /** An array in which every place has a status. */
    static StatusBits filled(int bits, int places, int status) {
        StatusBits filled = new StatusBits(bits, new byte[places * bits / BYTE]);
        byte whole = 0;
        for (int shift = 0; shift < BYTE; shift += bits) {
            whole |= (byte) (status << shift);
        }
        Arrays.fill(filled.bytes, whole);
        return filled;
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static StatusBits decoded(int bits, String encoded) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(encoded));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw new IllegalArgumentException("The compressed list is cut off");
                }
                out.write(buffer, 0, read);
            }
            return new StatusBits(bits, out.toByteArray());
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("The list is not compressed as it should be", e);
        } finally {
            inflater.end();
        }
    }

    int get(int place) {
        int at = place * bits;
        return (bytes[at / BYTE] & 0xFF) >> at % BYTE & mask();
    }

    /** Changes a place; true when it had another status before. */
    boolean set(int place, int status) {
        if (get(place) == status) {
            return false;
        }
        int at = place * bits;
        int cleared = bytes[at / BYTE] & ~(mask() << at % BYTE);
        bytes[at / BYTE] = (byte) (cleared | status << at % BYTE);
        return true;
    }

    private int mask() {
        return (1 << bits) - 1;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Compressed with DEFLATE in the ZLIB format, as base64url without padding: the member {@code lst}. */
    String encoded() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        } finally {
            deflater.end();
        }
    }
}
