package id.patuh.kit.http.limits;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) to the last byte: each member is checked, and behind the last one nothing may follow but zeros, with which tapes and
 * block devices fill up. What is packed more densely than any table of employers is refused before it has cost much. {@link java.util.zip.GZIPInputStream} takes a damaged next member for the end and leaves out what follows.
 */
public final class GzipMembers extends InflaterInputStream {
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    /** Time, extra flags and operating system. */
    private static final int IGNORED = 6;

    /** Extracts are packed ten to thirty times; DEFLATE goes up to a thousand. */
    private static final long DENSEST = 200;
    /** Below so many octets, density costs nobody anything. */
    private static final long HARMLESS = 16L << 20;

    private final PushbackInputStream packed;
    private final CRC32 checksum = new CRC32();
    private boolean ended;
    private long unpacked;
    private long read;

    /**
     * Opens it.
     *
     * @throws ZipException when it does not begin with a member
     * @throws EOFException when it ends within the header
     */
    public GzipMembers(InputStream packed, int buffer) throws IOException {
        this(new PushbackInputStream(packed, buffer), buffer);
    }

    private GzipMembers(PushbackInputStream packed, int buffer) throws IOException {
        super(packed, new Inflater(true), buffer);
        this.packed = packed;
        header();
    }

    /**
     * Reads on.
     *
     * @throws ZipException for damage, for what is packed too densely, and for anything but a member or zeros behind a member
     * @throws EOFException when a member is cut off
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended) {
            int taken = super.read(target, offset, length);
            if (taken >= 0) {
                checksum.update(target, offset, taken);
                requireDensity(taken);
                return taken;
            }
            endMember();
        }
        return -1;
    }

    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }

    private void requireDensity(int taken) throws ZipException {
        unpacked += taken;
        if (unpacked > HARMLESS && unpacked > DENSEST * (read + inf.getBytesRead())) {
            throw new ZipException("A gzip file that grows more than " + DENSEST + " times");
        }
    }

    private void endMember() throws IOException {
        int rest = inf.getRemaining();
        packed.unread(buf, len - rest, rest);
        long length = inf.getBytesWritten();
        if (word() != checksum.getValue() || word() != (length & 0xffff_ffffL)) {
            throw new ZipException("The checksum of a gzip member does not match");
        }
        read += inf.getBytesRead();
        inf.reset();
        checksum.reset();
        int next = packed.read();
        if (next > 0) {
            packed.unread(next);
            header();
            return;
        }
        while (next == 0) {
            next = packed.read();
        }
        if (next > 0) {
            throw new ZipException("Something other than a gzip member follows one");
        }
        ended = true;
    }

    private void header() throws IOException {
        if (octet() != MAGIC_1 || octet() != MAGIC_2 || octet() != DEFLATE) {
            throw new ZipException("Not a gzip member");
        }
        int flags = octet();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("A gzip member with flags that are not known");
        }
        skip(IGNORED);
        if ((flags & EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int octets) throws IOException {
        for (int i = 0; i < octets; i++) {
            octet();
        }
    }

    private void skipText() throws IOException {
        int next = octet();
        while (next != 0) {
            next = octet();
        }
    }

    private long word() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    }

    private int octet() throws IOException {
        int next = packed.read();
        if (next < 0) {
            throw new EOFException("A gzip member is cut off");
        }
        return next;
    }
}
