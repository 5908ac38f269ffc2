package id.patuh.kit.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Does what many callers want in groups. While its threads work, what is asked for meanwhile gathers, and the next group takes it all: one
 * who is alone waits for nobody, and many cost little more than one.
 *
 * <p>Guarantee: the work on a group begins after all of it was asked for. When it fails, all who gathered for it are told.
 *
 * @param <W> what is wanted
 * @param <A> what is answered
 */
public final class RequestBatcher<W, A> implements AutoCloseable {
    private final Queue<Asked<W, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free;
    private final ExecutorService threads;
    private final int most;
    private final Function<List<W>, List<A>> work;

    /**
     * With threads of its own, on which the work runs.
     *
     * @param name of the threads
     * @param groups how many groups are worked on at the same time
     * @param most how many are one group at most
     * @param work gives the answers of a group, in its order
     */
    public RequestBatcher(String name, int groups, int most, Function<List<W>, List<A>> work) {
        this.free = new Semaphore(groups);
        this.threads = Executors.newFixedThreadPool(
                groups, Thread.ofPlatform().daemon().name(name).factory());
        this.most = most;
        this.work = work;
    }

    /**
     * Asks without waiting for the answer. What follows on the answer runs on a thread of the work and holds up all others, so hand on what
     * waits.
     *
     * @param wanted what is wanted
     * @return the answer; fails as the work does
     */
    public CompletionStage<A> submit(W wanted) {
        Asked<W, A> asked = new Asked<>(wanted, new CompletableFuture<>());
        waiting.add(asked);
        start();
        return asked.answer();
    }

    private void start() {
        if (!waiting.isEmpty() && free.tryAcquire()) {
            threads.execute(this::answerAll);
        }
    }

    private void answerAll() {
        for (List<Asked<W, A>> group = next(); !group.isEmpty(); group = next()) {
            answer(group);
        }
        free.release();
        // Whoever asked between the last look and that line relied on this thread.
        start();
    }

    private List<Asked<W, A>> next() {
        // Under load those who are about to ask come first, so that more is asked for at once.
        Thread.yield();
        List<Asked<W, A>> group = new ArrayList<>();
        Asked<W, A> asked = waiting.poll();
        while (asked != null) {
            group.add(asked);
            asked = group.size() < most ? waiting.poll() : null;
        }
        return group;
    }

    private void answer(List<Asked<W, A>> group) {
        List<A> answers;
        try {
            answers = work.apply(group.stream().map(Asked::wanted).toList());
        } catch (RuntimeException | Error failed) {
            group.forEach(asked -> asked.answer().completeExceptionally(failed));
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().complete(answers.get(i));
        }
    }

    /** Answers what was asked for, and then no more. */
    @Override
    public void close() {
        threads.close();
    }

    private record Asked<W, A>(W wanted, CompletableFuture<A> answer) {}
}
