package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.AnnullingOfficial;
import id.patuh.sanctions.procedure.vocabulary.CourtEffect;
import id.patuh.sanctions.procedure.vocabulary.Defect;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;

/** The commands to a request that suspend or end its decision otherwise than by fulfilment. */
@Schema(hidden = true)
public sealed interface EndingCommand extends RequestCommand {
    /**
     * Suspends the decision.
     *
     * @param reference what it rests on, for example the number of an expert opinion
     * @param from first moment not in force, not in the future, not before the receipt of the decision
     */
    @ActionCommand(
            action = "SUSPEND",
            operationId = "suspendTmp2t",
            indonesian = "Menunda pelaksanaan TMP2T",
            summary = "Suspend TMP2T",
            description =
                    "The block is not in force from that moment on. Periods of the employer that the ground stops, by policy, stand still. By the head of the unit or the appeal authority.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE},
            alsoRefuses = {RemedyProblem.ALREADY_SUSPENDED, RemedyProblem.SUSPENSION_TOO_EARLY})
    @Schema(name = "SuspendTmp2t")
    record Suspend(
            @NotNull SuspensionGround ground,
            @NotBlank @Size(max = Lengths.REFERENCE) String reference,
            @NotNull Instant from)
            implements EndingCommand {}

    /**
     * Ends the suspension.
     *
     * @param from first moment in force again; one of today that has passed counts as now, an earlier day is refused
     */
    @ActionCommand(
            action = "RESUME",
            operationId = "resumeTmp2t",
            indonesian = "Mengakhiri penundaan TMP2T",
            summary = "End the suspension of TMP2T",
            description =
                    "The block is in force again from that moment on, never for the past. Periods of the employer that stood still get all days back. By the head of the unit or the appeal authority.",
            refuses = {SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.NOT_SUSPENDED,
                RemedyProblem.SUSPENDED_BY_COURT,
                RemedyProblem.RESUMED_FOR_THE_PAST
            })
    @Schema(name = "ResumeTmp2t")
    record Resume(@NotNull Instant from) implements EndingCommand {}

    /**
     * Withdraws a defective decision.
     *
     * @param foundOn day on which the defect was found, not before the decision, not in the future
     */
    @ActionCommand(
            action = "WITHDRAW_DEFECT",
            operationId = "withdrawTmp2t",
            indonesian = "Menarik keputusan yang cacat",
            summary = "Withdraw a defective decision",
            description =
                    "IMPOSED -> WITHDRAWN; the block ends at once. To be done within five working days of finding the defect; later it is still done, and the history says that it was late. By the head of the unit.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE, SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = RemedyProblem.DATE_BEFORE_DECISION)
    @Schema(name = "WithdrawTmp2t")
    record WithdrawDefect(
            @NotNull Defect defect,
            @NotNull LocalDate foundOn,
            @NotBlank @Size(max = Lengths.TEXT) String reasons) implements EndingCommand {}

    /**
     * Annuls the decision.
     *
     * @param by who annuls it; the superior where the appeal authority does
     */
    @ActionCommand(
            action = "ANNUL",
            operationId = "annulTmp2t",
            indonesian = "Membatalkan keputusan",
            summary = "Annul the decision",
            description =
                    "-> ANNULLED: the decision counts as never taken. Look-ups for past dates say so; what was answered before it was known stays answered with knownAt. By the head of the unit or the appeal authority.",
            refuses = {SanctionsProblem.CALENDAR_YEAR_MISSING})
    @Schema(name = "AnnulTmp2t")
    record Annul(
            @NotBlank @Size(max = Lengths.TEXT) String reasons,
            @NotNull AnnullingOfficial by) implements EndingCommand {}

    /**
     * Carries out the order of a court.
     *
     * @param date day of the order, not before the decision, not in the future
     * @param finalOn day on which it became final; needed for all effects but SUSPEND
     */
    @ActionCommand(
            action = "RECORD_COURT_ORDER",
            operationId = "recordCourtOrder",
            indonesian = "Melaksanakan putusan atau penetapan pengadilan",
            summary = "Carry out the order of a court",
            description =
                    "SUSPEND from the day of the order, in place of a suspension by an official, RESUME from now on, whoever suspended, ANNUL as if never taken, CONFIRM changes nothing, LIFT from now on. Also in a closed case. By an officer of the unit or of the agency.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE, SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.DATE_BEFORE_DECISION,
                RemedyProblem.COURT_ORDER_NOT_FINAL,
                RemedyProblem.COURT_EFFECT_IMPOSSIBLE,
                RemedyProblem.ALREADY_SUSPENDED,
                RemedyProblem.NOT_SUSPENDED
            })
    @Schema(name = "RecordCourtOrder")
    record RecordCourtOrder(
            @NotBlank @Size(max = 200) String court,
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate date,
            @Schema(nullable = true) LocalDate finalOn,
            @NotNull CourtEffect effect)
            implements EndingCommand {}
}
