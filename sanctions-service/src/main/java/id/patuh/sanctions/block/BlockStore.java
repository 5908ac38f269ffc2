package id.patuh.sanctions.block;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.db.Database;
import id.patuh.kit.id.Ids;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.block.answer.AnswerStore;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;
import id.patuh.sanctions.reference.EmployerNumberListener;
import id.patuh.sanctions.reference.EmployerQuery;

/** Writes blocks and publishes all blocks of the employer after each change of them, and of the numbers by which they are found. */
@ApplicationScoped
public class BlockStore implements EmployerNumberListener {
    // The numbers of the employer itself that its legal person has on that day. Those of a successor are not among
    // them:
    // when the merger is undone, nobody doubts that they are the successor's.
    private static final String NAME_NUMBERS = """
            insert into block_number (block_id, type, key)
            select distinct ?::uuid, n.type, n.key from employer_number n
            where n.employer_id = any(?::uuid[]) and n.valid_to is null and n.ended_at is null and n.valid_from <= ?
              and exists (select 1 from employer_number o where o.type = n.type and o.key = n.key and o.employer_id = ?)
            """;

    private final BlockRepository repository;
    private final EmployerQuery employers;
    private final AnswerStore answers;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    BlockStore(
            BlockRepository repository,
            EmployerQuery employers,
            AnswerStore answers,
            Database database,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.employers = employers;
        this.answers = answers;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A unit decided to withhold a service; the block is not in force before the decision is received. */
    public void impose(BlockOrigin origin, String decisionNumber, Instant now) {
        Block block = new Block(Ids.next(), origin, decisionNumber, now);
        repository.persistAndFlush(block);
        database.update(
                NAME_NUMBERS,
                block.id(),
                employers.legalPersons(Set.of(origin.employerId())).toArray(UUID[]::new),
                WorkingDays.dayOf(now),
                origin.employerId());
        publish(origin.employerId(), now);
    }

    /** The decision was received: the block is in force from then on. Source: UU 30/2014 art. 60 */
    public void deliver(UUID requestId, Instant receivedAt, Instant now) {
        Block block = repository.ofRequest(requestId);
        block.deliver(receivedAt, now);
        publish(block.employerId(), now);
    }

    /** The block ends. */
    public void end(UUID requestId, BlockEnd end, Instant moment) {
        Block block = repository.ofRequest(requestId);
        Instant now = now();
        block.end(end, moment, now);
        publish(block.employerId(), now);
    }

    /**
     * The decision is not in force from a moment on; what a court orders takes the place of what an official had ordered. Source: UU
     * 30/2014 art. 65
     *
     * @throws Problem ALREADY_SUSPENDED; SUSPENSION_TOO_EARLY if the moment lies before the receipt or an earlier suspension's end
     */
    public void suspend(UUID requestId, SuspensionOrder order, Instant now) {
        Block block = repository.ofRequest(requestId);
        if (block.suspension()
                .filter(running -> !order.replaces(running.ground()))
                .isPresent()) {
            throw Problem.of(RemedyProblem.ALREADY_SUSPENDED);
        }
        if (order.from().isBefore(block.earliestSuspension())) {
            throw Problem.of(RemedyProblem.SUSPENSION_TOO_EARLY, OfficialTerms.of(block.earliestSuspension()));
        }
        block.suspension().ifPresent(replaced -> replaced.resume(order.from(), now));
        // Hibernate alone would insert the new one before it ends the other, and only one may run.
        repository.flush();
        block.suspend(order, now);
        publish(block.employerId(), now);
    }

    /** The block that the decision on a request made. */
    public ServiceBlock ofRequest(UUID requestId) {
        return repository.ofRequest(requestId).dates();
    }

    /** When a request was decided. */
    public Instant decidedAt(UUID requestId) {
        return repository.ofRequest(requestId).decidedAt();
    }

    /** Why a decision is suspended; empty if it is not. */
    public Optional<SuspensionGround> suspendedFor(UUID requestId) {
        return repository.ofRequest(requestId).suspension().map(BlockSuspension::ground);
    }

    /** From when on a decision is suspended; empty if it is not. */
    public Optional<Instant> suspendedFrom(UUID requestId) {
        return repository.ofRequest(requestId).suspension().map(BlockSuspension::from);
    }

    /** Earliest moment from which a decision can be suspended. */
    public Instant earliestSuspension(UUID requestId) {
        return repository.ofRequest(requestId).earliestSuspension();
    }

    /**
     * The decision is in force again from a moment on. Source: UU 30/2014 art. 65
     *
     * @throws Problem NOT_SUSPENDED
     */
    public void resume(UUID requestId, Instant moment, Instant now) {
        Block block = repository.ofRequest(requestId);
        BlockSuspension suspension = block.suspension().orElseThrow(() -> Problem.of(RemedyProblem.NOT_SUSPENDED));
        suspension.resume(moment, now);
        publish(block.employerId(), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void numbersChanged(Set<UUID> changed) {
        Instant now = now();
        database.query(
                        "select employer_id from employer_blocks where employer_id = any(?::uuid[]) order by employer_id",
                        row -> row.getObject("employer_id", UUID.class),
                        (Object) changed.toArray(UUID[]::new))
                .forEach(employerId -> publish(employerId, now));
    }

    // The numbers first: a new version of an employer locks its row and then the version of its blocks, and so must
    // this.
    private void publish(UUID employerId, Instant now) {
        repository.flush();
        List<EmployerEvent.Identifier> identifiers = employers.lockedNumbers(employerId);
        long version =
                database.first("""
                        insert into employer_blocks as b (employer_id, version) values (?, 1)
                        on conflict (employer_id) do update set version = b.version + 1
                        returning version
                        """, row -> row.getLong("version"), employerId).orElseThrow();
        List<ServiceBlocksEvent.Block> blocks =
                repository.ofEmployer(employerId).stream().map(Block::event).toList();
        outbox.append(new OutboxEvent(
                Topics.SERVICE_BLOCKS,
                ServiceBlocksEvent.TYPE,
                employerId,
                employerId,
                version,
                new ServiceBlocksEvent(employerId, version, null, identifiers, blocks, now)));
        answers.employersChanged(Set.of(employerId));
    }
}
