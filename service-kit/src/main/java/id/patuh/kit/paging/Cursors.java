package id.patuh.kit.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * Opaque cursors of keyset paging: the last key of a page, sealed together with the filter it belongs to.
 *
 * <p>The seal is a checksum against mistakes, not a secret: a cursor gives access to nothing, because every page applies the
 * caller's filter and rights anew. So any instance reads any instance's cursors and no key has to be shared.
 */
public final class Cursors {

    private static final String FORM = "patuh-cursor-1";
    private static final int SEAL_BYTES = 8;

    private Cursors() {}

    /**
     * Makes a cursor.
     *
     * @param filter the query's filter and order in a fixed text form; a cursor works for this filter only
     * @param lastKey the order's key of the last row on the page; a part may be null
     */
    public static String encode(String filter, Object... lastKey) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(payload)) {
            for (Object part : lastKey) {
                out.writeBoolean(part != null);
                if (part != null) {
                    out.writeUTF(part.toString());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = payload.toByteArray();
        byte[] sealed = Arrays.copyOf(seal(filter, content), SEAL_BYTES + content.length);
        System.arraycopy(content, 0, sealed, SEAL_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Reads the parts of the key from a cursor that was made for the same filter.
     *
     * @return the parts as text; a part is null if it was null
     * @throws Problem CURSOR_INVALID when the cursor was changed, cut, or made for another filter
     */
    public static List<String> decode(String cursor, String filter, int parts) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length < SEAL_BYTES) {
                throw Problem.of(KitProblem.CURSOR_INVALID);
            }
            byte[] content = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), seal(filter, content))) {
                throw Problem.of(KitProblem.CURSOR_INVALID);
            }
            return parts(content, parts);
        } catch (IllegalArgumentException | IOException notACursor) {
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
    }

    private static List<String> parts(byte[] content, int expected) throws IOException {
        List<String> found = new ArrayList<>(expected);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                found.add(in.readBoolean() ? in.readUTF() : null);
            }
        }
        if (found.size() != expected) {
            throw Problem.of(KitProblem.CURSOR_INVALID);
        }
        return found;
    }

    private static byte[] seal(String filter, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(filter.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(content), SEAL_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
