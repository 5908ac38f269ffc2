package id.patuh.registry.roster.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

/** Builds rows of PostgreSQL's binary COPY format, which the server takes in without parsing texts. */
final class BinaryCopy {
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};
    /** The server counts days from 2000-01-01. */
    private static final int EPOCH_DAY = 10_957;

    private ByteBuffer bytes;

    BinaryCopy(int capacity) {
        bytes = ByteBuffer.allocate(capacity);
    }

    static void begin(CopyIn copy) throws SQLException {
        copy.writeToCopy(HEAD, 0, HEAD.length);
    }

    static void end(CopyIn copy) throws SQLException {
        copy.writeToCopy(END, 0, END.length);
        copy.endCopy();
    }

    /** Begins a row of so many columns that needs at most so many bytes. */
    void row(int columns, int most) {
        if (bytes.remaining() < most) {
            ByteBuffer larger = ByteBuffer.allocate(2 * bytes.capacity() + most);
            bytes = larger.put(bytes.array(), 0, bytes.position());
        }
        bytes.putShort((short) columns);
    }

    void add(long value) {
        bytes.putInt(Long.BYTES).putLong(value);
    }

    void add(int value) {
        bytes.putInt(Integer.BYTES).putInt(value);
    }

    void add(short value) {
        bytes.putInt(Short.BYTES).putShort(value);
    }

    void add(boolean value) {
        bytes.putInt(1).put((byte) (value ? 1 : 0));
    }

    void add(byte[] value) {
        bytes.putInt(value.length).put(value);
    }

    void add(String text) {
        if (text == null) {
            bytes.putInt(-1);
        } else {
            add(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A day counted from 1970-01-01. */
    void addDay(int day) {
        if (day == RosterRow.OPEN) {
            bytes.putInt(-1);
        } else {
            add(day - EPOCH_DAY);
        }
    }

    int length() {
        return bytes.position();
    }

    /** Sends what was built and starts over. */
    void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }
}
