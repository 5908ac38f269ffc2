package id.patuh.sanctions.sanctioncase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.fine.BasisItem;
import id.patuh.sanctions.procedure.RevocationCondition;

/** Bodies of the actions on a case; unknown members are refused. */
public final class CaseBody {
    private static final int TEXT = 4_000;
    private static final int REFERENCE = 500;
    private static final long MAX_IDR = 1_000_000_000_000_000L;

    private CaseBody() {}

    /**
     * Opens a case.
     *
     * @param employerId the employer
     * @param agency agency that leads the case; the caller's own
     * @param programmes programmes concerned, run by that agency if it is a BPJS
     * @param grounds at least one, with evidence
     */
    @Schema(name = "OpenCase")
    public record Open(
            @NotNull UUID employerId,
            @NotNull Agency agency,
            @NotEmpty Set<@NotNull Programme> programmes,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid Ground> grounds) {}

    /**
     * Result of the examination: confirms the grounds, or closes an unfounded case.
     *
     * @param result summary of the result document
     * @param examinedOn day of the examination, not in the future
     */
    @Schema(name = "ExaminationResult")
    public record Examination(
            @NotBlank @Size(max = TEXT) String result,
            @NotNull LocalDate examinedOn) {}

    /**
     * Issues the first or second warning.
     *
     * @param demand what the employer has to do; may be left out
     */
    @Schema(name = "IssueWarning")
    public record Warning(
            @Schema(nullable = true) @Size(max = TEXT) String demand) {}

    /**
     * Imposes the fine; its basis is the sum of the lines.
     *
     * @param basis contributions that should have been paid
     */
    @Schema(name = "ImposeFine")
    public record ImposeFine(@NotEmpty @Size(max = 100) List<@NotNull @Valid BasisItem> basis) {}

    /**
     * Records a payment on the fine.
     *
     * @param amountIdr rupiah
     * @param paidOn day of payment, Asia/Jakarta
     * @param reference proof of payment
     */
    @Schema(name = "RecordPayment")
    public record Payment(
            @Positive @Max(MAX_IDR) long amountIdr,
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = REFERENCE) String reference) {}

    /**
     * Asks service units to withhold services: one request for each service and unit.
     *
     * @param services what to withhold, and by whom
     * @param coordination how it was coordinated with the government concerned. Source: PP 86/2013 art. 8
     */
    @Schema(name = "RequestTmp2t")
    public record RequestTmp2t(
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Target> services,
            @NotNull @Valid Coordination coordination) {}

    /**
     * One service to be withheld.
     *
     * @param service the service
     * @param unit unit that decides; left out for the nearest unit of the employer's region
     */
    @Schema(name = "RequestTarget")
    public record Target(
            @NotNull ServiceType service,
            @Schema(nullable = true) @Size(max = 40) String unit) {}

    /**
     * Coordination with the government concerned.
     *
     * @param date day of the meeting or letter
     * @param summary what was agreed
     */
    @Schema(name = "Coordination")
    public record Coordination(
            @NotNull LocalDate date,
            @NotBlank @Size(max = TEXT) String summary) {}

    /**
     * Records that the employer performed its duty before imposition; closes the case.
     *
     * @param evidence what shows it
     * @param document reference of the document; needed for evidence DOCUMENT
     */
    @Schema(name = "RecordPerformance")
    public record Performance(
            @NotNull PerformanceEvidence evidence,
            @Schema(nullable = true) @Size(max = REFERENCE) String document) {}

    /** What shows performance. */
    public enum PerformanceEvidence {
        /** The latest assessment shows no finding of the agency any more. */
        ASSESSMENT,
        /** A document of the agency. */
        DOCUMENT
    }

    /**
     * Hands in the employer's claim of fulfilment.
     *
     * @param proofs what the employer presents
     */
    @Schema(name = "ClaimFulfilment")
    public record Claim(@NotEmpty @Size(max = 50) List<@NotNull @Valid Proof> proofs) {}

    /**
     * One proof.
     *
     * @param kind what it is. Source: PP 86/2013 art. 10
     * @param reference its number
     * @param date its date
     */
    @Schema(name = "FulfilmentProof")
    public record Proof(
            @NotNull ProofKind kind,
            @NotBlank @Size(max = REFERENCE) String reference,
            @NotNull LocalDate date) {}

    /** Kinds of proof. Source: PP 86/2013 art. 10 */
    public enum ProofKind {
        /** Receipt of the paid fine. */
        RECEIPT_OF_FINE,
        /** Proof of registration. */
        PROOF_OF_REGISTRATION,
        /** Receipt of complete and correct data. */
        RECEIPT_OF_DATA,
        /** Another document. */
        OTHER
    }

    /**
     * Confirms the fulfilment.
     *
     * @param conditions what was found, condition by condition; FINE_PAID is read from the ledger and need not be named
     */
    @Schema(name = "VerifyFulfilment")
    public record Verification(@NotEmpty @Size(max = 10) List<@NotNull @Valid Checked> conditions) {}

    /**
     * One condition of revocation, checked.
     *
     * @param condition the condition
     * @param fulfilled whether it holds
     * @param evidence what shows it
     */
    @Schema(name = "CheckedCondition")
    public record Checked(
            @NotNull RevocationCondition condition,
            @NotNull Boolean fulfilled,
            @NotBlank @Size(max = REFERENCE) String evidence) {}

    /**
     * Refuses the claim of fulfilment.
     *
     * @param reasons why
     * @param conditions what was found, condition by condition; may be left out
     */
    @Schema(name = "RefuseFulfilment")
    public record Refusal(
            @NotBlank @Size(max = TEXT) String reasons,
            @Schema(nullable = true) @Size(max = 10) List<@NotNull @Valid Checked> conditions) {}
}
