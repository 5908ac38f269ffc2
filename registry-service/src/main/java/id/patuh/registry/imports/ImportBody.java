package id.patuh.registry.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of an extract as they come in: fingerprinted as sent, unpacked when they are gzip (whatever the headers say), and decoded as
 * strict UTF-8 without a byte order mark.
 */
final class ImportBody {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final DigestInputStream sent;

    ImportBody(InputStream sent) {
        try {
            this.sent = new DigestInputStream(sent, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text of the file; malformed bytes are an IOException, never a replacement character. */
    Reader text() throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(sent, BUFFER);
        InputStream plain = isGzip(bytes) ? new GZIPInputStream(bytes, BUFFER) : bytes;
        Reader decoded = new InputStreamReader(
                plain,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return withoutMark(decoded);
    }

    /** SHA-256 of everything that was sent; reads the rest of it first. */
    byte[] fingerprint() throws IOException {
        sent.transferTo(OutputStream.nullOutputStream());
        return sent.getMessageDigest().digest();
    }

    private static boolean isGzip(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == GZIP_MAGIC_1 && bytes.read() == GZIP_MAGIC_2;
        bytes.reset();
        return gzip;
    }

    private static Reader withoutMark(Reader decoded) throws IOException {
        BufferedReader text = new BufferedReader(decoded, BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
