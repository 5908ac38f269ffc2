package id.patuh.registry.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

import id.patuh.kit.problem.Phrase;

/**
 * The text of bytes in a character set. A byte that is none of it is a {@link FileFault} with its line and column, never a replacement
 * character; what is no text at all, such as an Excel workbook, is named. A byte order mark at the beginning is left out.
 */
public final class DecodedText extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int SIGNATURE = 8;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedInputStream bytes;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer out = CharBuffer.allocate(BUFFER).flip();
    private boolean begun;
    private boolean ended;
    private FileFault fault;
    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    /** The text of bytes. */
    public DecodedText(InputStream bytes, Charset charset) {
        this.bytes = new BufferedInputStream(bytes, BUFFER);
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            refuseKnownBinaries();
            decode();
            if (out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK) {
                out.get();
                column--;
            }
        }
        if (!out.hasRemaining()) {
            decode();
        }
        int read = Math.min(length, out.remaining());
        out.get(target, offset, read);
        if (read > 0 || length == 0) {
            return read;
        }
        if (fault != null) {
            throw fault;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Decodes until there is a character, the end or a fault. */
    private void decode() throws IOException {
        out.clear();
        while (out.position() == 0 && fault == null && !finished()) {
            CoderResult result = decoder.decode(in, out, ended);
            count();
            if (result.isError()) {
                fault = wrongByte();
            } else if (result.isUnderflow() && !ended) {
                fill();
            }
        }
        out.flip();
    }

    private boolean finished() {
        return ended && !in.hasRemaining();
    }

    private void fill() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        if (read < 0) {
            ended = true;
        } else {
            in.position(in.position() + read);
        }
        in.flip();
    }

    private void count() {
        for (int i = 0; i < out.position(); i++) {
            char c = out.get(i);
            boolean secondOfPair = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                line += secondOfPair ? 0 : 1;
                column = 1;
            } else {
                column++;
            }
        }
    }

    private FileFault wrongByte() {
        String hex = "0x%02X".formatted(in.get(in.position()) & 0xff);
        return new FileFault(
                FileFault.Kind.CHARSET,
                new Phrase(
                        "baris " + line + ", karakter ke-" + column + " (bita " + hex + ") bukan " + charset
                                + "; simpan sebagai CSV UTF-8, atau nyatakan charset pada Content-Type",
                        "line " + line + ", character " + column + " (byte " + hex + ") is not " + charset
                                + "; save the file as CSV UTF-8, or declare the charset in Content-Type"));
    }

    private void refuseKnownBinaries() throws IOException {
        bytes.mark(SIGNATURE);
        byte[] start = bytes.readNBytes(SIGNATURE);
        bytes.reset();
        if (begins(start, 'P', 'K', 3, 4)) {
            throw binary("buku kerja Excel (.xlsx) atau arsip zip", "an Excel workbook (.xlsx) or zip archive");
        }
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw binary("buku kerja Excel lama (.xls)", "an old Excel workbook (.xls)");
        }
        boolean utf16 = begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff);
        if (utf16 && !charset.name().startsWith("UTF-16")) {
            throw new FileFault(
                    FileFault.Kind.CHARSET,
                    new Phrase(
                            "berkas ini UTF-16; simpan sebagai CSV UTF-8, atau kirim dengan Content-Type: text/csv; charset=utf-16",
                            "the file is UTF-16; save it as CSV UTF-8, or send it with Content-Type: text/csv; charset=utf-16"));
        }
    }

    private static FileFault binary(String indonesian, String english) {
        return new FileFault(
                FileFault.Kind.CHARSET,
                new Phrase(
                        "berkas ini " + indonesian + "; simpan sebagai CSV UTF-8",
                        "the file is " + english + "; save it as CSV UTF-8"));
    }

    private static boolean begins(byte[] start, int... signature) {
        boolean same = start.length >= signature.length;
        for (int i = 0; same && i < signature.length; i++) {
            same = (start[i] & 0xff) == signature[i];
        }
        return same;
    }
}
