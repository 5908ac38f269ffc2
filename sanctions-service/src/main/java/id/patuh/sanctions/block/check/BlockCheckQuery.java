package id.patuh.sanctions.block.check;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.db.BatchedLookup;
import id.patuh.sanctions.block.answer.AnswerBuildStore;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.reference.IntakeQuery;

/**
 * The look-up of licensing systems. What is asked about now is read from the rows kept ready; the history answers for past moments, and
 * where days have passed since a row was written.
 */
@ApplicationScoped
class BlockCheckQuery {
    private final ReadyAnswerQuery ready;
    private final PastAnswerQuery past;
    private final AnswerBuildStore build;
    private final IntakeQuery intake;
    private final PolicyBook policies;
    private final Clock clock;
    private final BatchedLookup<BlockCheckQuestion, BlockCheckAnswer> together;

    BlockCheckQuery(
            ReadyAnswerQuery ready,
            PastAnswerQuery past,
            AnswerBuildStore build,
            IntakeQuery intake,
            PolicyBook policies,
            Clock clock) {
        this.ready = ready;
        this.past = past;
        this.build = build;
        this.intake = intake;
        this.policies = policies;
        this.clock = clock;
        this.together = new BatchedLookup<>("block-check", this::answers);
    }

    /**
     * Answers one question, with the same query as others that are asked at the same time. It fails with a {@link
     * java.util.concurrent.TimeoutException} when the database does not answer within some seconds.
     */
    CompletionStage<BlockCheckAnswer> answer(BlockCheckQuestion question) {
        return together.find(question).thenApply(Optional::orElseThrow);
    }

    private Map<BlockCheckQuestion, BlockCheckAnswer> answers(List<BlockCheckQuestion> asked) {
        List<BlockCheckQuestion> once = asked.stream().distinct().toList();
        List<BlockCheckAnswer> answers = answer(once);
        Map<BlockCheckQuestion, BlockCheckAnswer> byQuestion = HashMap.newHashMap(once.size());
        for (int i = 0; i < once.size(); i++) {
            byQuestion.put(once.get(i), answers.get(i));
        }
        return byQuestion;
    }

    /** Answers questions, in their order. */
    List<BlockCheckAnswer> answer(List<BlockCheckQuestion> questions) {
        Instant checkedAt = now();
        Instant heardAt = intake.heardAt().orElse(null);
        BlockCheckQuestion[] asked = questions.toArray(BlockCheckQuestion[]::new);
        AnswerParts[] parts = parts(asked);
        List<BlockCheckAnswer> answers = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            answers.add(answer(asked[i], parts[i], heardAt, checkedAt));
        }
        return answers;
    }

    /** Reads what is known; a question about now is replaced by that about the moment of which its row speaks. */
    private AnswerParts[] parts(BlockCheckQuestion[] questions) {
        AnswerParts[] parts = new AnswerParts[questions.length];
        List<Integer> current = new ArrayList<>(questions.length);
        List<Integer> earlier = new ArrayList<>();
        boolean rows = build.complete();
        for (int i = 0; i < parts.length; i++) {
            (rows && !questions[i].past() ? current : earlier).add(i);
        }
        List<Optional<ReadyAnswerQuery.Ready>> found = ready.read(at(questions, current));
        for (int i = 0; i < found.size(); i++) {
            int line = current.get(i);
            ReadyAnswerQuery.Ready its = found.get(i).orElse(null);
            if (its == null) {
                earlier.add(line);
            } else {
                parts[line] = its.parts();
                questions[line] = questions[line].about(its.present());
            }
        }
        List<AnswerParts> computed = past.read(at(questions, earlier));
        for (int i = 0; i < computed.size(); i++) {
            parts[earlier.get(i)] = computed.get(i);
        }
        return parts;
    }

    private static List<BlockCheckQuestion> at(BlockCheckQuestion[] questions, List<Integer> lines) {
        return lines.stream().map(line -> questions[line]).toList();
    }

    private BlockCheckAnswer answer(
            BlockCheckQuestion question, AnswerParts parts, Instant heardAt, Instant checkedAt) {
        Instant asked = question.knownAt() != null && question.knownAt().isBefore(question.at())
                ? question.knownAt()
                : question.at();
        Instant asOf = heardAt == null || heardAt.isBefore(asked) ? heardAt : asked;
        AnswerRule rule = new AnswerRule(
                policies.onOrEarliest(WorkingDays.dayOf(question.at())).lookUp(), heardAt);
        return BlockCheckAnswer.of(question, parts, rule, asOf, checkedAt);
    }

    /** The present moment, as precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @PreDestroy
    void close() {
        together.close();
    }
}
