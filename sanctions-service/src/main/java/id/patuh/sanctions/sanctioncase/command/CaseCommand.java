package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.CommandCatalogue;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.fine.BasisItem;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;

/** The commands to a case, one for each action on an open one, as bodies of requests; unknown members are refused. */
@Schema(hidden = true)
public sealed interface CaseCommand
        permits RemedyCommand,
                CaseCommand.ConfirmExamination,
                CaseCommand.CloseUnfounded,
                CaseCommand.IssueWarning,
                CaseCommand.ImposeFine,
                CaseCommand.RecordPayment,
                CaseCommand.RequestTmp2t,
                CaseCommand.RecordPerformance,
                CaseCommand.ClaimFulfilment,
                CaseCommand.VerifyFulfilment,
                CaseCommand.RefuseFulfilment,
                WorkCommand,
                InspectionCommand,
                FineCommand,
                DeliveryCaseCommand {
    /** Which command belongs to which action. */
    CommandCatalogue<CaseAction, CaseCommand> CATALOGUE = new CommandCatalogue<>(
            CaseCommand.class,
            Arrays.stream(CaseAction.values())
                    .filter(action -> action != CaseAction.OPEN)
                    .toList());

    /**
     * Confirms the grounds.
     *
     * @param examinedOn day of the examination, not before a ground and not in the future
     */
    @ActionCommand(
            action = "CONFIRM_EXAMINATION",
            operationId = "confirmExamination",
            indonesian = "Menetapkan hasil pemeriksaan",
            summary = "Confirm the examination",
            description = "The grounds hold; the result document is numbered and filed. UNDER_EXAMINATION -> EXAMINED.")
    @Schema(name = "ConfirmExamination")
    record ConfirmExamination(
            @NotBlank @Size(max = Lengths.TEXT) String result,
            @NotNull LocalDate examinedOn) implements CaseCommand {}

    /**
     * Closes an unfounded case.
     *
     * @param examinedOn day of the examination, not before a ground and not in the future
     */
    @ActionCommand(
            action = "CLOSE_UNFOUNDED",
            operationId = "closeUnfounded",
            indonesian = "Menutup kasus yang tidak terbukti",
            summary = "Close an unfounded case",
            description =
                    "The grounds do not hold. UNDER_EXAMINATION, WARNING_2, FINED or RECOMMENDED -> CLOSED (UNFOUNDED); nothing of a fine stays due.")
    @Schema(name = "CloseUnfounded")
    record CloseUnfounded(
            @NotBlank @Size(max = Lengths.TEXT) String result,
            @NotNull LocalDate examinedOn) implements CaseCommand {}

    /**
     * Issues the first or second warning.
     *
     * @param demand what the employer has to do; may be left out
     */
    @ActionCommand(
            action = "ISSUE_WARNING",
            operationId = "issueWarning",
            indonesian = "Menerbitkan teguran tertulis",
            summary = "Issue the first or second written warning",
            description =
                    "EXAMINED -> WARNING_1 -> WARNING_2. The second needs the first delivered and its period over.")
    @Schema(name = "IssueWarning")
    record IssueWarning(
            @Schema(nullable = true) @Size(max = Lengths.TEXT)
            String demand) implements CaseCommand {}

    /** Imposes the fine; its basis is the sum of the lines. */
    @ActionCommand(
            action = "IMPOSE_FINE",
            operationId = "imposeFine",
            indonesian = "Mengenakan denda",
            summary = "Impose the fine",
            description =
                    "WARNING_2 -> FINED. Needs the second warning delivered and its period over; not for cases about JKP alone.",
            refuses = SanctionsProblem.CALENDAR_YEAR_MISSING)
    @Schema(name = "ImposeFine")
    record ImposeFine(@NotEmpty @Size(max = 100) List<@NotNull @Valid BasisItem> basis) implements CaseCommand {}

    /**
     * Records a payment on the fine.
     *
     * @param amountIdr rupiah
     * @param paidOn day of payment, Asia/Jakarta
     */
    @ActionCommand(
            action = "RECORD_PAYMENT",
            operationId = "recordPayment",
            indonesian = "Mencatat pembayaran denda",
            summary = "Record a payment on the fine",
            description =
                    "Full payment rules out TMP2T; a partial payment does not. A reference counts once. What is due stays payable after the case is closed.",
            refuses = {
                SanctionsProblem.DATE_IN_FUTURE,
                SanctionsProblem.PAYMENT_BEFORE_FINE,
                SanctionsProblem.PAYMENT_REFERENCE_USED
            })
    @Schema(name = "RecordPayment")
    record RecordPayment(
            @Schema(required = true) @Positive @Max(1_000_000_000_000_000L)
            long amountIdr,

            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = Lengths.REFERENCE) String reference)
            implements CaseCommand {}

    /**
     * Asks service units to withhold services: one request for each service and unit.
     *
     * @param coordination how it was coordinated with the government concerned. Source: PP 86/2013 art. 8
     */
    @ActionCommand(
            action = "REQUEST_TMP2T",
            operationId = "requestTmp2t",
            indonesian = "Memohonkan TMP2T",
            summary = "Ask service units to withhold services",
            description =
                    "FINED (or WARNING_2 where no fine applies; RECOMMENDED in a case of the inspector, by the supervisor) -> TMP2T_REQUESTED. One request for each service and unit.",
            refuses = {
                SanctionsProblem.SERVICE_NOT_IN_POLICY,
                SanctionsProblem.SERVICE_NAMED_TWICE,
                SanctionsProblem.UNIT_UNKNOWN,
                SanctionsProblem.ALREADY_REQUESTED,
                SanctionsProblem.CALENDAR_YEAR_MISSING
            })
    @Schema(name = "RequestTmp2t")
    record RequestTmp2t(
            @NotEmpty @Size(max = 20) List<@NotNull @Valid RequestTarget> services,
            @NotNull @Valid Coordination coordination)
            implements CaseCommand {}

    /**
     * Records that the employer performed its duty before imposition; closes the case.
     *
     * @param document proof of what the latest assessment cannot show
     * @param performedOn day on which it was performed, not in the future; an assessment of that day or before shows nothing of it. Left
     *     out, each assessment after the grounds counts
     * @param contradiction why it was performed although the latest assessment shows otherwise; left out where it does not
     */
    @ActionCommand(
            action = "RECORD_PERFORMANCE",
            operationId = "recordPerformance",
            indonesian = "Mencatat pelaksanaan kewajiban",
            summary = "Record that the employer performed its duty",
            description =
                    "Any state before imposition -> CLOSED (PERFORMED); undecided requests stop. Each ground is compared with the latest assessment. A fine stops growing and stays due.",
            refuses = {
                SanctionsProblem.ASSESSMENT_MISSING,
                SanctionsProblem.ASSESSMENT_OUTDATED,
                SanctionsProblem.GROUNDS_NOT_CURED,
                SanctionsProblem.PROOF_MISSING,
                SanctionsProblem.FULFILMENT_CONTRADICTED
            })
    @Schema(name = "RecordPerformance")
    record RecordPerformance(
            @NotNull PerformanceEvidence evidence,

            @Schema(nullable = true) @Size(max = Lengths.REFERENCE)
            String document,

            @Schema(nullable = true) LocalDate performedOn,
            @Schema(nullable = true) @Valid Contradiction contradiction)
            implements CaseCommand {}

    /** Hands in the employer's claim of fulfilment. */
    @ActionCommand(
            action = "CLAIM_FULFILMENT",
            operationId = "claimFulfilment",
            indonesian = "Mengajukan pemenuhan kewajiban",
            summary = "Hand in the employer's claim of fulfilment",
            description =
                    "TMP2T_IMPOSED -> FULFILMENT_CLAIMED; starts the time to verify. By an officer of the agency, or of a unit that withholds a service.",
            refuses = SanctionsProblem.CALENDAR_YEAR_MISSING)
    @Schema(name = "ClaimFulfilment")
    record ClaimFulfilment(@NotEmpty @Size(max = 50) List<@NotNull @Valid FulfilmentProof> proofs)
            implements CaseCommand {}

    /**
     * Confirms the fulfilment.
     *
     * @param contradiction why it is fulfilled although an assessment after the claim shows otherwise; left out where it does not
     */
    @ActionCommand(
            action = "VERIFY_FULFILMENT",
            operationId = "verifyFulfilment",
            indonesian = "Menetapkan pemenuhan kewajiban",
            summary = "Confirm the fulfilment",
            description =
                    "FULFILMENT_CLAIMED -> FULFILMENT_VERIFIED, by another official than the one who handed in the claim. Every condition of revocation is checked and compared with an assessment after the claim; the fine is read from the ledger. Starts the time to revoke; a decision that was not delivered can no longer come into force.",
            refuses = {
                SanctionsProblem.FINE_NOT_PAID,
                SanctionsProblem.CONDITION_NOT_CHECKED,
                SanctionsProblem.CONDITION_NOT_FULFILLED,
                SanctionsProblem.FULFILMENT_CONTRADICTED,
                SanctionsProblem.CALENDAR_YEAR_MISSING
            })
    @Schema(name = "VerifyFulfilment")
    record VerifyFulfilment(
            @NotEmpty @Size(max = 10) List<@NotNull @Valid CheckedCondition> conditions,
            @Schema(nullable = true) @Valid Contradiction contradiction)
            implements CaseCommand {}

    /**
     * Refuses the claim of fulfilment.
     *
     * @param conditions what was found, condition by condition; may be left out
     */
    @ActionCommand(
            action = "REFUSE_FULFILMENT",
            operationId = "refuseFulfilment",
            indonesian = "Menolak pemenuhan kewajiban",
            summary = "Refuse the claim of fulfilment",
            description =
                    "FULFILMENT_CLAIMED -> TMP2T_IMPOSED, by another official than the one who handed in the claim.")
    @Schema(name = "RefuseFulfilment")
    record RefuseFulfilment(
            @NotBlank @Size(max = Lengths.TEXT) String reasons,
            @Schema(nullable = true) @Size(max = 10) List<@NotNull @Valid CheckedCondition> conditions)
            implements CaseCommand {}
}
