package id.patuh.sanctions.history.anchor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.documents.Sha256;
import id.patuh.kit.db.Patience;
import id.patuh.kit.loop.WorkerLoop;
import id.patuh.sanctions.jws.JwsSigner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Makes the anchor of each day, soon after the day began in Jakarta, once however many instances run. A day on which no instance ran has
 * none; the next one names what it would have named.
 */
@ApplicationScoped
class AnchorJob {
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
    /** The first anchor of a large database names all its cases. */
    private static final int PATIENCE_SECONDS = 600;

    private final AnchorStore store;
    private final JwsSigner signer;
    private final Clock clock;
    private final WorkerLoop loop;

    AnchorJob(AnchorStore store, JwsSigner signer, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.clock = clock;
        this.loop = new WorkerLoop("patuh-history-anchors", INTERVAL, LONGEST_BACKOFF, this::round);
    }

    void onStart(@Observes StartupEvent event) {
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Makes the anchor of today unless there is one; false, because it never leaves anything to be done at once. */
    boolean round() {
        Patience.run(Patience.BULK, () -> QuarkusTransaction.requiringNew()
                .timeout(PATIENCE_SECONDS)
                .run(this::makeIfDue));
        return false;
    }

    private void makeIfDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (store.lock()) {
            Optional<Anchor> latest = store.latest();
            // Not before the latest either: the chain of anchors goes one way only, even if the clock does not.
            if (latest.isEmpty() || latest.get().day().isBefore(today)) {
                make(today, now, latest.map(Anchor::hash).orElse(null));
            }
        }
    }

    private void make(LocalDate today, Instant now, String previousHash) {
        List<AnchorHead> heads = store.unanchored();
        AnchorContent content = new AnchorContent(today, now, previousHash, heads);
        String token = signer.sign(AnchorContent.TYPE, content.json());
        String hash = Sha256.hex(token.getBytes(StandardCharsets.US_ASCII));
        store.save(new Anchor(today, now, previousHash, heads.size(), hash), token, heads);
    }
}
