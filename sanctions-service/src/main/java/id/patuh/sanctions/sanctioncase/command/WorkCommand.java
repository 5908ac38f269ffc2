package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.ActionCommand;
import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.problem.SanctionsProblem;

/** The commands about who does the work on a case and when; they change nothing in law. */
@Schema(hidden = true)
public sealed interface WorkCommand extends CaseCommand {
    /**
     * Gives the case to an officer.
     *
     * @param assignee subject of the officer
     */
    @ActionCommand(
            action = "ASSIGN",
            operationId = "assignCase",
            indonesian = "Menugaskan petugas",
            summary = "Give the case to an officer",
            description =
                    "The state does not change. An officer who is away today gets no work. By anyone who does the work of the agency.",
            refuses = SanctionsProblem.OFFICER_ABSENT)
    @Schema(name = "AssignCase")
    record Assign(@NotBlank @Size(max = 200) String assignee) implements WorkCommand {}

    /**
     * Puts the case on hold.
     *
     * @param until day on which work goes on, Asia/Jakarta; from tomorrow to a year from today
     */
    @ActionCommand(
            action = "HOLD",
            operationId = "holdCase",
            indonesian = "Menunda pengerjaan",
            summary = "Put the case on hold",
            description =
                    "The state does not change, no legal clock stops, and every action stays possible. The hold ends by itself on the day named; holding again sets another day.",
            refuses = SanctionsProblem.HOLD_DAY_OUT_OF_RANGE)
    @Schema(name = "HoldCase")
    record Hold(
            @NotNull LocalDate until,
            @NotBlank @Size(max = Lengths.TEXT) String reason) implements WorkCommand {}
}
