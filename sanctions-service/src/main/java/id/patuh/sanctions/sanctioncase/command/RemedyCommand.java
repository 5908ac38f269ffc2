package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.delivery.DeliveryCommand;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyOutcome;

/** The commands to a case about remedies and other ends. */
@Schema(hidden = true)
public sealed interface RemedyCommand extends CaseCommand {
    /**
     * Receives an objection for the employer.
     *
     * @param decisionNumber number of the delivered decision or fine of the receiving office
     * @param filedOn day on which the office received it, not in the future
     * @param filedBy who filed it
     * @param grounds what the employer says against the decision
     */
    @ActionCommand(
            action = "FILE_OBJECTION",
            operationId = "fileObjection",
            indonesian = "Menerima keberatan",
            summary = "Receive an objection",
            description =
                    "Against a delivered decision or fine, by any officer of the office that issued it; the day of receipt counts. The decision stays in force meanwhile. Starts the time to decide on admissibility and on the objection; silence admits and then grants exactly what it asks.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE, SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.DECISION_UNKNOWN,
                RemedyProblem.REMEDY_EXISTS,
                RemedyProblem.RELIEF_DOES_NOT_FIT,
                RemedyProblem.FILED_BEFORE_RECEIPT
            })
    @Schema(name = "FileObjection")
    record FileObjection(
            @NotBlank @Size(max = DeliveryCommand.LONGEST_NUMBER)
            String decisionNumber,

            @NotNull LocalDate filedOn,
            @NotBlank @Size(max = 200) String filedBy,
            @NotBlank @Size(max = Lengths.TEXT) String grounds,
            @NotNull @Valid Relief relief)
            implements RemedyCommand {}

    /**
     * Decides whether a remedy is admissible.
     *
     * @param remedyId the objection or appeal
     * @param party whether the person who filed it is a party or acts for one
     * @param inTime whether it was received within the period; as the record shows it
     * @param excuse why it is late and may be heard all the same; left out where there is none
     * @param concrete whether it says what it is against and what it asks for
     * @param signed whether it is signed
     * @param reasons of the decision
     */
    @ActionCommand(
            action = "DECIDE_ADMISSIBILITY",
            operationId = "decideAdmissibility",
            indonesian = "Menetapkan keberterimaan keberatan atau banding",
            summary = "Decide whether an objection or appeal is admissible",
            description =
                    "FILED -> ADMITTED, or NOT_ADMITTED with reasons: no party, late without excuse, or not signed. What is not signed or not concrete is first sent back once to be mended, which pauses the time to decide by at most five working days. By the head of the office, for a fine by another officer than its author, for an appeal by the appeal authority.",
            refuses = {SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.REMEDY_UNKNOWN,
                RemedyProblem.REMEDY_STATE,
                RemedyProblem.SAME_DECIDER,
                RemedyProblem.TIMELINESS_CONTRADICTED,
                RemedyProblem.SILENCE_HAS_DECIDED
            })
    @Schema(name = "DecideAdmissibility")
    record DecideAdmissibility(
            @NotNull UUID remedyId,
            @NotNull Boolean party,
            @NotNull Boolean inTime,

            @Schema(nullable = true) @Size(max = Lengths.TEXT)
            String excuse,

            @NotNull Boolean concrete,
            @NotNull Boolean signed,
            @NotBlank @Size(max = Lengths.TEXT) String reasons)
            implements RemedyCommand {}

    /**
     * Decides an objection.
     *
     * @param effects what is given: left out for REFUSED, and for UPHELD, which gives exactly what was asked; needed for PARTLY
     */
    @ActionCommand(
            action = "DECIDE_OBJECTION",
            operationId = "decideObjection",
            indonesian = "Menetapkan keputusan atas keberatan",
            summary = "Decide an objection",
            description =
                    "ADMITTED -> UPHELD, PARTLY or REFUSED. By the head of the office who did not decide before; an objection to a fine by an officer other than its author. UPHELD ends the block or fine as asked; a fine struck down leads from FINED back to WARNING_2.",
            refuses = {SanctionsProblem.FOUR_EYES, SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.REMEDY_UNKNOWN,
                RemedyProblem.REMEDY_STATE,
                RemedyProblem.SAME_DECIDER,
                RemedyProblem.RELIEF_DOES_NOT_FIT,
                RemedyProblem.SILENCE_HAS_DECIDED
            })
    @Schema(name = "DecideObjection")
    record DecideObjection(
            @NotNull UUID remedyId,
            @NotNull RemedyOutcome outcome,
            @NotBlank @Size(max = Lengths.TEXT) String reasons,
            @Schema(nullable = true) @Valid Relief effects)
            implements RemedyCommand {}

    /**
     * Receives an appeal for the employer.
     *
     * @param objectionId the objection that was not granted in full
     * @param filedOn day on which it was received, not in the future
     */
    @ActionCommand(
            action = "FILE_APPEAL",
            operationId = "fileAppeal",
            indonesian = "Menerima banding",
            summary = "Receive an appeal",
            description =
                    "Against an objection that was not admitted, refused or granted in part; received by the office that decided, or by the appeal authority, to whom all documents of the case go along. Silence grants exactly what it asks.",
            refuses = {SanctionsProblem.DATE_IN_FUTURE, SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.REMEDY_UNKNOWN,
                RemedyProblem.REMEDY_STATE,
                RemedyProblem.REMEDY_EXISTS,
                RemedyProblem.RELIEF_DOES_NOT_FIT,
                RemedyProblem.FILED_BEFORE_RECEIPT
            })
    @Schema(name = "FileAppeal")
    record FileAppeal(
            @NotNull UUID objectionId,
            @NotNull LocalDate filedOn,
            @NotBlank @Size(max = 200) String filedBy,
            @NotBlank @Size(max = Lengths.TEXT) String grounds,
            @NotNull @Valid Relief relief)
            implements RemedyCommand {}

    /**
     * Decides an appeal.
     *
     * @param effects what is given, as for an objection
     */
    @ActionCommand(
            action = "DECIDE_APPEAL",
            operationId = "decideAppeal",
            indonesian = "Menetapkan keputusan atas banding",
            summary = "Decide an appeal",
            description =
                    "ADMITTED -> UPHELD, PARTLY or REFUSED, with the effects of an objection. By the appeal authority.",
            refuses = {SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.REMEDY_UNKNOWN,
                RemedyProblem.REMEDY_STATE,
                RemedyProblem.SAME_DECIDER,
                RemedyProblem.RELIEF_DOES_NOT_FIT,
                RemedyProblem.SILENCE_HAS_DECIDED
            })
    @Schema(name = "DecideAppeal")
    record DecideAppeal(
            @NotNull UUID remedyId,
            @NotNull RemedyOutcome outcome,
            @NotBlank @Size(max = Lengths.TEXT) String reasons,
            @Schema(nullable = true) @Valid Relief effects)
            implements RemedyCommand {}

    /**
     * Lengthens a clock.
     *
     * @param clock running clock of an authority
     * @param requestId request whose clock it is; left out for a clock of the whole case
     * @param days in the unit of the clock
     */
    @ActionCommand(
            action = "EXTEND",
            operationId = "extendClock",
            indonesian = "Memperpanjang jangka waktu",
            summary = "Lengthen a running clock of an authority",
            description =
                    "Once for each clock, where the policy allows, by the authority whose clock it is. Periods of the employer are never changed by this.",
            refuses = {SanctionsProblem.CALENDAR_YEAR_MISSING},
            alsoRefuses = {
                RemedyProblem.EXTENSION_NOT_ALLOWED,
                RemedyProblem.CLOCK_NOT_RUNNING,
                RemedyProblem.CLOCK_EXTENDED_BEFORE
            })
    @Schema(name = "ExtendClock")
    record Extend(
            @NotNull ClockKind clock,
            @Schema(nullable = true) UUID requestId,
            @Schema(required = true) @Positive @Max(100) int days,
            @NotBlank @Size(max = Lengths.TEXT) String reason)
            implements RemedyCommand {}

    /** Notes a referral to the prosecution. */
    @ActionCommand(
            action = "REFER_CRIMINAL",
            operationId = "referCriminal",
            indonesian = "Mencatat pelimpahan pidana",
            summary = "Note a criminal referral",
            description = "A note in the history; the case does not change.")
    @Schema(name = "ReferCriminal")
    record ReferCriminal(@NotBlank @Size(max = Lengths.TEXT) String reasons) implements RemedyCommand {}
}
