package id.patuh.conformance.fault;

import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** Calls services that may be away, and sends again what has no known outcome. Every answer is judged: its status, and how long it took. */
final class Calls {
    /** Within this time there is an answer, whatever the database or the broker do. */
    private static final Duration ANSWERED = Duration.ofSeconds(6);

    /** Mergers wait for locks. */
    private static final Duration MERGED = Duration.ofSeconds(26);

    private static final Duration MORE = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final double BUSY = 4;
    private static final Set<Integer> COME_AGAIN = Set.of(503, 504);

    private final FaultJournal journal;
    private final Map<String, URI> processes;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();

    /**
     * @param processes addresses by name; the registry has two
     */
    Calls(FaultJournal journal, Map<String, URI> processes) {
        this.journal = journal;
        this.processes = processes;
    }

    /** A request with an idempotency key, and its first answer. */
    record Kept(Request request, Answer answer) {}

    /** The requests with a key that were done. */
    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Sends once; empty if nobody answered, or the answer was to come again. */
    Optional<Answer> once(Request request) {
        String process = request.service();
        if (process.equals("registry") && processes.containsKey(Fault.SECOND) && turn.getAndIncrement() % 2 == 1) {
            process = Fault.SECOND;
        }
        Instant since = Instant.now();
        try {
            Answer answer = send(request, process);
            judge(request, process, answer, since);
            return COME_AGAIN.contains(answer.status()) ? Optional.empty() : Optional.of(answer);
        } catch (UncheckedIOException e) {
            journal.answer("none", Duration.between(since, Instant.now()).toMillis());
            if (!journal.silenced(process, since, Instant.now())) {
                journal.violation("no answer of " + process + " (" + e.getCause() + ") to " + request);
            }
            return Optional.empty();
        }
    }

    /** Sends until there is an answer; empty if that took too long, which is a violation. */
    Optional<Answer> answered(Request request) {
        return until(() -> once(request), answer -> !"IDEMPOTENCY_IN_FLIGHT".equals(answer.code()), request);
    }

    /**
     * Sends with an idempotency key until the outcome is known.
     *
     * @return the answer, if it has the status; another one is a violation
     */
    Optional<Answer> keyed(Request request, String key, int status) {
        Request withKey = request.with("Idempotency-Key", key);
        Optional<Answer> answer = answered(withKey);
        if (answer.isPresent() && answer.get().status() != status) {
            journal.violation(
                    "answered " + answer.get().status() + " " + answer.get().text() + " to " + withKey);
            return Optional.empty();
        }
        answer.ifPresent(done -> {
            kept.add(new Kept(withKey, done));
            journal.ended(request.operation());
        });
        return answer;
    }

    /**
     * Changes a resource without a key, until its state says that the change is there.
     *
     * @param read how the resource is read
     * @param change sent with the entity tag that was read
     * @param applied whether the change is in what was read
     * @return whether it came to be there
     */
    boolean changed(Request read, Request change, Predicate<Answer> applied) {
        Deadline deadline = new Deadline(journal, change.service());
        while (!deadline.isOver()) {
            Optional<Answer> state = answered(read);
            if (state.isEmpty() || state.get().status() != 200) {
                journal.violation("cannot be read: " + read + state.map(Answer::text));
                return false;
            }
            if (applied.test(state.get())) {
                journal.ended(change.operation());
                return true;
            }
            Optional<Answer> answer =
                    once(change.with("If-Match", state.get().header("etag").orElse("none")));
            if (answer.isEmpty()) {
                Pause.of(PAUSE);
            } else if (answer.get().status() / 100 == 2) {
                journal.ended(change.operation());
                return true;
            } else if (answer.get().status() != 412) {
                journal.violation(
                        "answered " + answer.get().status() + " " + answer.get().text() + " to " + change);
                return false;
            }
        }
        journal.violation("has no known outcome after " + deadline + ": " + change);
        return false;
    }

    private interface Attempt {
        Optional<Answer> send();
    }

    private Optional<Answer> until(Attempt attempt, Predicate<Answer> known, Request request) {
        Deadline deadline = new Deadline(journal, request.service());
        while (!deadline.isOver()) {
            Optional<Answer> answer = attempt.send().filter(known);
            if (answer.isPresent()) {
                return answer;
            }
            Pause.of(PAUSE);
        }
        journal.violation("has no known outcome after " + deadline + ": " + request);
        return Optional.empty();
    }

    private Answer send(Request request, String process) {
        ServiceClient client =
                new ServiceClient(http, processes.get(process), request.caller().token());
        HttpRequest.Builder sent = client.request(request.path())
                .timeout(limit(request).plus(MORE))
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(sent::header);
        return client.send(sent);
    }

    private void judge(Request request, String process, Answer answer, Instant since) {
        Instant now = Instant.now();
        long millis = Duration.between(since, now).toMillis();
        journal.answer(Integer.toString(answer.status()), millis);
        if (answer.status() >= 500 && !COME_AGAIN.contains(answer.status())) {
            journal.violation(process + " answered " + answer.status() + " " + answer.text() + " to " + request);
        }
        long limit = limit(request).toMillis();
        if (millis > limit && !journal.silenced(process, since, now)) {
            journal.violation(process + " answered " + answer.status() + " only after " + millis + " ms to " + request);
        }
    }

    /** A machine that has many times more to do than it has cores takes longer, whatever the service does. */
    private static Duration limit(Request request) {
        boolean patient =
                request.path().contains("/merges") && !request.method().equals("GET");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                / Runtime.getRuntime().availableProcessors();
        return (patient ? MERGED : ANSWERED).multipliedBy(Math.max(1, Math.round(load / BUSY)));
    }
}
