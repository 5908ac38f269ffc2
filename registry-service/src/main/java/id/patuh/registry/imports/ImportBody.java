package id.patuh.registry.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import id.patuh.kit.http.limits.GzipMembers;
import id.patuh.registry.file.DecodedText;

/**
 * The bytes of an extract as they come in: fingerprinted as sent, unpacked when they are gzip (also where no header says so), and decoded
 * strictly.
 */
final class ImportBody {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private final DigestInputStream sent;
    private final Charset charset;
    private final boolean gzip;

    /**
     * A body.
     *
     * @param gzip whether its headers say that it is gzip
     */
    ImportBody(InputStream sent, Charset charset, boolean gzip) {
        try {
            this.sent = new DigestInputStream(sent, MessageDigest.getInstance("SHA-256"));
            this.charset = charset;
            this.gzip = gzip;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text of the file; malformed bytes are an IOException, never a replacement character. */
    Reader text() throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(sent, BUFFER);
        InputStream plain = gzip || isGzip(bytes) ? new GzipMembers(bytes, BUFFER) : bytes;
        return new DecodedText(plain, charset);
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
}
