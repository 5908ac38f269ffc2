package id.patuh.registry.recovery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.db.Patience;
import id.patuh.kit.db.Transactions;
import id.patuh.kit.relay.EpochListener;
import id.patuh.kit.relay.PublishedEvents;

/**
 * Before a new epoch begins: versions of employers and records that were published and are newer than the database are written into it,
 * under their ids and versions, page by page. What an interrupted run has written, the next one finds.
 */
@ApplicationScoped
class TakeBackService implements EpochListener {
    private static final Logger LOG = Logger.getLogger(TakeBackService.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TakeBackConfig config;
    private final PublishedEvents published;
    private final PublishedStateStore states;
    private final RecordRecovery records;
    private final EmployerRecovery employers;
    private final Transactions transactions;
    private final AuditLog audit;

    TakeBackService(
            TakeBackConfig config,
            PublishedEvents published,
            PublishedStateStore states,
            RecordRecovery records,
            EmployerRecovery employers,
            Transactions transactions,
            AuditLog audit) {
        this.config = config;
        this.published = published;
        this.states = states;
        this.records = records;
        this.employers = employers;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void epochIsDue() {
        if (config.takeBack()) {
            Patience.run(TIMEOUT, this::takeBack);
        }
    }

    private void takeBack() {
        inNew(states::clear);
        for (String topic : List.of(Topics.EMPLOYERS, Topics.RECORDS)) {
            published.read(topic, batch -> inNew(() -> states.add(topic, batch)));
        }
        inNew(states::raiseSequence);
        long takenRecords = pages(after -> states.records(after, PAGE), records::take);
        inNew(() -> {
            states.takeReplacements();
            states.takeNumbers();
            states.takeMergers();
        });
        long takenEmployers = pages(after -> states.employers(after, PAGE), employers::take);
        inNew(() -> {
            states.clear();
            audit.record(
                    "TAKEN_BACK", "service", "registry", Map.of("records", takenRecords, "employers", takenEmployers));
        });
        LOG.warnf("Taken back from the topics: %d records, %d employers", takenRecords, takenEmployers);
    }

    private interface PageReader {
        List<UUID> after(UUID last);
    }

    private long pages(PageReader reader, Consumer<List<UUID>> work) {
        long taken = 0;
        List<UUID> page = inNew(() -> reader.after(BEFORE_ALL));
        while (!page.isEmpty()) {
            List<UUID> present = page;
            inNew(() -> work.accept(present));
            taken += present.size();
            page = inNew(() -> reader.after(present.getLast()));
        }
        return taken;
    }

    private void inNew(Runnable work) {
        inNew(() -> {
            work.run();
            return true;
        });
    }

    private <T> T inNew(Supplier<T> work) {
        return transactions.inNew(TIMEOUT, work);
    }
}
