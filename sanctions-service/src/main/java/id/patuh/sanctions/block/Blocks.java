package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;
import id.patuh.sanctions.reference.Employers;

/** Writes blocks and publishes all blocks of the employer after each change. */
@ApplicationScoped
public class Blocks {
    private final BlockRepository repository;
    private final Employers employers;
    private final Database database;
    private final Outbox outbox;

    Blocks(BlockRepository repository, Employers employers, Database database, Outbox outbox) {
        this.repository = repository;
        this.employers = employers;
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * A unit decided to withhold a service; the block is not in force before the decision is received.
     *
     * @param origin request, unit and service
     * @param decisionNumber number of the decision
     * @param now when it was decided
     */
    public void impose(BlockOrigin origin, String decisionNumber, Instant now) {
        repository.persist(new BlockEntity(Ids.next(), origin, decisionNumber, now));
        publish(origin.employerId(), now);
    }

    /**
     * The decision was received: the block is in force from then on. Source: UU 30/2014 art. 60
     *
     * @param requestId the request that was decided
     * @param receivedAt receipt
     * @param now when it is recorded
     */
    public void deliver(UUID requestId, Instant receivedAt, Instant now) {
        BlockEntity block = repository.ofRequest(requestId);
        block.deliver(receivedAt);
        publish(block.employerId(), now);
    }

    /**
     * The block ends at once.
     *
     * @param requestId the request that was decided
     * @param end how it ends
     * @param now when
     */
    public void end(UUID requestId, BlockEnd end, Instant now) {
        BlockEntity block = repository.ofRequest(requestId);
        block.end(end, now);
        publish(block.employerId(), now);
    }

    private void publish(UUID employerId, Instant now) {
        repository.flush();
        long version =
                database.first("""
                        insert into employer_blocks as b (employer_id, version) values (?, 1)
                        on conflict (employer_id) do update set version = b.version + 1
                        returning version
                        """, row -> row.getLong("version"), employerId).orElseThrow();
        List<EmployerEvent.Identifier> identifiers = employers.identifiers(employerId);
        List<ServiceBlocksEvent.Block> blocks = repository.ofEmployer(employerId).stream()
                .map(BlockEntity::event)
                .toList();
        outbox.append(new OutboxEvent(
                Topics.SERVICE_BLOCKS,
                ServiceBlocksEvent.TYPE,
                employerId,
                employerId,
                version,
                new ServiceBlocksEvent(employerId, version, null, identifiers, blocks, now)));
    }
}
