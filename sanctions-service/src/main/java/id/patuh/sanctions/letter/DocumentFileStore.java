package id.patuh.sanctions.letter;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.documents.Sha256;
import id.patuh.kit.db.Database;

/** The signed files, each stored once under its hash and never changed. */
@ApplicationScoped
public class DocumentFileStore {
    private final Database database;

    DocumentFileStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps a file.
     *
     * @return its SHA-256, 64 hexadecimal digits
     */
    public String keep(byte[] file, Instant now) {
        String sha256 = Sha256.hex(file);
        database.update(
                "insert into document_file (sha256, bytes, stored_at) values (?, ?, ?) on conflict do nothing",
                sha256,
                file,
                now);
        return sha256;
    }

    /** A file by its hash; empty if there is none. */
    public Optional<byte[]> find(String sha256) {
        return database.first("select bytes from document_file where sha256 = ?", row -> row.getBytes("bytes"), sha256);
    }
}
