package id.patuh.sanctions.jws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PEM file in memory. */
record PemFile(Path file, String text) {
    static PemFile read(Path file) {
        try {
            return new PemFile(file, Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }

    /**
     * The content of the block of a kind.
     *
     * @throws IllegalStateException if there is none
     */
    byte[] block(String kind) {
        Matcher found = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----")
                .matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("The file " + file + " has no " + kind);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
