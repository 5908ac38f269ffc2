package id.patuh.registry.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.statement.StatedRow;

/** Takes rows that callers state over HTTP, as those of files are taken. */
@ApplicationScoped
public class ManualIntake {
    private final IntakeService intake;
    private final NikKey nikKey;
    private final Clock clock;

    ManualIntake(IntakeService intake, NikKey nikKey, Clock clock) {
        this.intake = intake;
        this.nikKey = nikKey;
        this.clock = clock;
    }

    /**
     * Takes a checked row, in the current transaction.
     *
     * @param row the row; its identity numbers are not another employer's
     * @param employer whose record it becomes if its number is not known yet; null where the record is known
     * @throws Problem VERSION_CONFLICT where another employer took one of its numbers meanwhile
     */
    public IntakeService.TakenRow take(StatedRow row, UUID employer, Caller caller) {
        RowLine line = RowLine.of(0, row, nikKey).placedAt(employer);
        IntakeService.TakenRow taken =
                intake.take(List.of(line), by(caller)).rows().getFirst();
        if (taken.outcome() == RowOutcome.REJECTED) {
            throw Problem.of(KitProblem.VERSION_CONFLICT);
        }
        return taken;
    }

    /** The provenance of what a caller states by hand. */
    public Provenance by(Caller caller) {
        return new Provenance(clock.instant(), caller.subject(), caller.agency(), Provenance.MANUAL, null);
    }

    /**
     * Today.
     *
     * @return the day in Asia/Jakarta
     */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
