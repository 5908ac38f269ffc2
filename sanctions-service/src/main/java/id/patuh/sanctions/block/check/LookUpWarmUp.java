package id.patuh.sanctions.block.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.vocabulary.ServiceType;
import io.quarkus.runtime.StartupEvent;

/**
 * Asks the look-up about numbers before the service takes requests, so that the first permit offices of the morning do not wait for
 * classes to be loaded and statements to be planned. Nobody's data are read: the numbers are nobody's.
 */
@ApplicationScoped
class LookUpWarmUp {
    private static final Logger LOG = Logger.getLogger(LookUpWarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int ROUNDS = 200;
    private static final int TOGETHER = 8;

    private final BlockCheckQuery check;
    private final ObjectMapper mapper;

    LookUpWarmUp(BlockCheckQuery check, ObjectMapper mapper) {
        this.check = check;
        this.mapper = mapper;
    }

    void onStart(@Observes StartupEvent start) {
        long began = System.nanoTime();
        int rounds = 0;
        try {
            while (rounds < ROUNDS && System.nanoTime() - began < LONGEST.toNanos()) {
                int first = rounds * TOGETHER;
                List<BlockCheckQuestion> questions = IntStream.range(first, first + TOGETHER)
                        .mapToObj(this::question)
                        .toList();
                for (BlockCheckAnswer answer : check.answer(questions)) {
                    mapper.writeValueAsBytes(answer);
                    answer.fingerprint();
                }
                rounds++;
            }
            LOG.debugf("The look-up was asked %d times", rounds * TOGETHER);
        } catch (JsonProcessingException | RuntimeException e) {
            // Whatever is wrong, the first caller is told; it is no reason not to start.
            LOG.warnf(e, "The look-up could not be warmed up");
        }
    }

    /** Nobody has a NIB that begins with nine zeros. */
    private BlockCheckQuestion question(int number) {
        return new BlockCheckQuestion(
                RequestedNumber.nib("%013d".formatted(number + 1)),
                ServiceType.BUSINESS_LICENCE,
                check.now(),
                null,
                number % TOGETHER == 0);
    }
}
