package id.patuh.devstack.history;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.StackException;

/** Anchors that are kept outside of the service: what was kept once must be what the service has still. */
public final class AnchorFolder {
    private static final String ENDING = ".jws";

    private final Path folder;
    private final ServiceClient sanctions;
    private final PrintWriter out;

    /** A folder, made if it does not exist. */
    public AnchorFolder(Path folder, ServiceClient sanctions, PrintWriter out) {
        this.folder = folder;
        this.sanctions = sanctions;
        this.out = out;
    }

    /** Compares the anchors that are kept with those of the service, and keeps the new ones; true when none differs. */
    public boolean compare() {
        Folders.create(folder);
        Map<String, String> offered = offered();
        long broken = 0;
        for (Map.Entry<String, String> kept : kept().entrySet()) {
            String now = offered.remove(kept.getKey());
            if (!kept.getValue().equals(now)) {
                broken++;
                out.println("BROKEN anchor of " + kept.getKey() + ": it is not the one kept in " + folder
                        + "; expected " + kept.getValue() + ", found " + (now == null ? "nothing" : now));
            }
        }
        offered.keySet().forEach(this::keep);
        out.println("Kept " + HistoryVerifier.count(offered.size(), "new anchor") + " in " + folder + ".");
        return broken == 0;
    }

    /** Hashes by day. */
    private Map<String, String> offered() {
        Map<String, String> hashes = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = sanctions
                    .get("/v1/history/anchors?limit=500" + cursor)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(anchor -> hashes.put(
                            anchor.path("day").asText(), anchor.path("hash").asText()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        return hashes;
    }

    private Map<String, String> kept() {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString();
                hashes.put(name.substring(0, name.length() - ENDING.length()), hash(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new StackException("The anchors in " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return hashes;
    }

    private void keep(String day) {
        String token = sanctions.get("/v1/history/anchors/" + day).expect(200).text();
        try {
            Files.writeString(folder.resolve(day + ENDING), token, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StackException(
                    "The anchor of " + day + " cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
