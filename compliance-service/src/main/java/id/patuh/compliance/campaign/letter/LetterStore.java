package id.patuh.compliance.campaign.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Owns the table {@code campaign_letter}. */
@ApplicationScoped
class LetterStore {
    private final Database database;

    LetterStore(Database database) {
        this.database = database;
    }

    Optional<LetterDocument> find(UUID letter) {
        return database.first(
                "select sha256, content from campaign_letter where letter_id = ?",
                row -> new LetterDocument(row.getString("sha256"), row.getBytes("content")),
                letter);
    }

    /** Those of some letters that are written. */
    Set<UUID> written(Collection<UUID> letters) {
        return database
                .query(
                        "select letter_id from campaign_letter where letter_id = any(?)",
                        row -> row.getObject("letter_id", UUID.class),
                        (Object) letters.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps a letter unless it has been written meanwhile. */
    void add(UUID letter, LetterDocument document, Instant now) {
        database.update("""
                insert into campaign_letter (letter_id, sha256, content, written_at) values (?, ?, ?, ?)
                on conflict (letter_id) do nothing
                """, letter, document.sha256(), document.content(), now);
    }
}
