package id.patuh.compliance.officer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Database;
import id.patuh.kit.problem.Problem;

/** Secret links to calendars; only their hashes are kept. */
@ApplicationScoped
@Transactional
public class CalendarLinkStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 24;
    private static final String SUBJECT = "officer-calendar";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    CalendarLinkStore(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a key opens the calendar of an officer. */
    public boolean opens(UUID officer, String key) {
        return !database.query(
                        "select 1 from officer_calendar_link where officer_id = ? and key_hash = ?",
                        row -> true,
                        officer,
                        hash(key))
                .isEmpty();
    }

    /** Makes a link; the one before no longer opens anything. */
    CalendarLink make(UUID officer) {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        database.update("""
                insert into officer_calendar_link (officer_id, key_hash, made_at) values (?, ?, ?)
                on conflict (officer_id) do update set key_hash = excluded.key_hash, made_at = excluded.made_at
                """, officer, hash(key), clock.instant());
        audit.record("CALENDAR_LINK_MADE", SUBJECT, officer.toString(), Map.of());
        return new CalendarLink("/v1/officers/" + officer + "/calendar.ics?key=" + key);
    }

    /**
     * Revokes the link of an officer.
     *
     * @throws Problem CALENDAR_LINK_UNKNOWN
     */
    void revoke(UUID officer) {
        if (database.update("delete from officer_calendar_link where officer_id = ?", officer) == 0) {
            throw Problem.of(InspectionProblem.CALENDAR_LINK_UNKNOWN);
        }
        audit.record("CALENDAR_LINK_REVOKED", SUBJECT, officer.toString(), Map.of());
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
