package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;

/** What statements have in common. */
abstract class StatementBuilder<S extends StatementBuilder<S>> {
    private static final Instant RECORDED = Instant.parse("2026-06-30T02:00:00Z");
    private static long sequence;

    private LocalDate validFrom;
    private LocalDate endedOn;
    private boolean endStated = true;
    private UUID corrects;
    private boolean withdrawn;

    StatementBuilder(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    abstract S self();

    abstract Programme programme();

    abstract RecordEvent.Workplace workplace();

    abstract RecordEvent.Registration registration();

    S of(String day) {
        validFrom = day(day);
        return self();
    }

    S ended(String day) {
        endedOn = day(day);
        return self();
    }

    /** As in a file without the column. */
    S withoutEndColumn() {
        endStated = false;
        return self();
    }

    S correcting(RecordEvent.Statement other) {
        corrects = other.statementId();
        return self();
    }

    S withdrawing(RecordEvent.Statement other) {
        withdrawn = true;
        return correcting(other);
    }

    RecordEvent.Statement statement() {
        long number = ++sequence;
        return new RecordEvent.Statement(
                new UUID(0, number),
                number,
                programme(),
                validFrom,
                endedOn,
                endStated,
                RECORDED,
                corrects,
                withdrawn,
                withdrawn ? null : workplace(),
                withdrawn ? null : registration());
    }
}
