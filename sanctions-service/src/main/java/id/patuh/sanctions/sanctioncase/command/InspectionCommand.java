package id.patuh.sanctions.sanctioncase.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Commands of the inspection: the report of a BPJS, and the steps up to the recommendation. Source: PP 37/2021 art. 47 */
@Schema(hidden = true)
public sealed interface InspectionCommand extends CaseCommand {
    /**
     * Reports to the inspector.
     *
     * @param reasons in which way the sanction stayed without effect
     */
    @ActionCommand(
            action = "REPORT_TO_INSPECTOR",
            operationId = "reportToInspector",
            indonesian = "Melaporkan ketidakpatuhan kepada pengawas",
            summary = "Report the case to the inspector",
            description =
                    "Once the period of the first warning is over. Opens the inspector's case of the employer or joins it; grounds and evidence go along unless a note was issued already. This case goes on beside it. A case closed as SETTLED may be reported too.",
            refuses = {SanctionsProblem.ALREADY_REPORTED, SanctionsProblem.EMPLOYER_UNKNOWN})
    @Schema(name = "ReportToInspector")
    record ReportToInspector(
            @NotBlank @Size(max = Lengths.TEXT) String reasons) implements InspectionCommand {}

    /**
     * Issues the first or second note of examination.
     *
     * @param findings what the inspection found
     * @param demand what the employer has to do
     */
    @ActionCommand(
            action = "ISSUE_NOTE",
            operationId = "issueNote",
            indonesian = "Menerbitkan nota pemeriksaan",
            summary = "Issue the first or second note of examination",
            description = "EXAMINED -> NOTE_1 -> NOTE_2. The second needs the first delivered and its period over.")
    @Schema(name = "IssueNote")
    record IssueNote(
            @NotBlank @Size(max = Lengths.TEXT) String findings,
            @NotBlank @Size(max = Lengths.TEXT) String demand) implements InspectionCommand {}

    /**
     * Reports to the supervisor that the notes were not carried out.
     *
     * @param summary what was not carried out
     */
    @ActionCommand(
            action = "REPORT_NONCOMPLIANCE",
            operationId = "reportNoncompliance",
            indonesian = "Melaporkan ketidakpatuhan kepada atasan",
            summary = "Report non-compliance to the supervisor",
            description =
                    "NOTE_2 -> NONCOMPLIANCE_REPORTED. Needs the second note delivered and its period over; the notes go along.")
    @Schema(name = "ReportNoncompliance")
    record ReportNoncompliance(
            @NotBlank @Size(max = Lengths.TEXT) String summary) implements InspectionCommand {}

    /**
     * Recommends the sanction.
     *
     * @param reasons why
     */
    @ActionCommand(
            action = "RECOMMEND",
            operationId = "recommendSanction",
            indonesian = "Merekomendasikan pengenaan sanksi",
            summary = "Recommend the sanction",
            description =
                    "NONCOMPLIANCE_REPORTED -> RECOMMENDED. By the supervisor, never by who inspected. For JKP; for other grounds once the ladder of the BPJS, its fine included, is over.")
    @Schema(name = "RecommendSanction")
    record Recommend(@NotBlank @Size(max = Lengths.TEXT) String reasons) implements InspectionCommand {}

    /**
     * Sends the report back.
     *
     * @param reasons what is missing
     */
    @ActionCommand(
            action = "RETURN_REPORT",
            operationId = "returnReport",
            indonesian = "Mengembalikan laporan ketidakpatuhan",
            summary = "Send the report back to the inspector",
            description = "NONCOMPLIANCE_REPORTED -> NOTE_2. By the supervisor, never by who inspected.")
    @Schema(name = "ReturnReport")
    record ReturnReport(@NotBlank @Size(max = Lengths.TEXT) String reasons) implements InspectionCommand {}
}
