package id.patuh.devstack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;

import id.patuh.devstack.nation.NationSummary;
import id.patuh.devstack.nation.Source;
import id.patuh.devstack.nation.SyntheticNation;
import id.patuh.devstack.process.StackException;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patuh generate}. */
@Command(
        name = "generate",
        description = {
            "Writes the extract files of an invented nation: wlkp.csv, bpjs-tk.csv and bpjs-kes.csv.",
            "The same number, seed and date give the same files. About 3 rows in 1,000 are wrong on purpose.",
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private NationOptions nation;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the files; created if missing.")
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = ClockMove.DateConverter.class,
            description = "Date of the extracts, for instance 2026-06-30. Default: today by the stack's clock.")
    private LocalDate asOf;

    @Override
    public void run() {
        PrintWriter printed = spec.commandLine().getOut();
        LocalDate date = asOf == null ? today() : asOf;
        try {
            print(printed, SyntheticNation.generate(out, nation.employers(), nation.seed(), date), date);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            throw new StackException("The files cannot be written to " + out + ": " + e.getMessage(), e);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Workspace.current().clock().now(), ClockMove.JAKARTA);
    }

    private static void print(PrintWriter printed, NationSummary nation, LocalDate date) {
        printed.println(nation.employers() + " invented employers as of " + date + ":");
        for (Source source : Source.values()) {
            NationSummary.Extract extract = nation.extracts().get(source);
            long bad = extract.badRows().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            printed.println("  " + extract.file() + ": " + extract.rows() + " rows, of which an import rejects " + bad
                    + (bad == 0 ? "" : " " + new TreeMap<>(extract.badRows())));
        }
        NationSummary.Target target = nation.target();
        printed.println("A large employer that is registered nowhere: " + target.name() + " in " + target.regionCode()
                + ", NIB " + target.nib() + ", NPWP " + target.npwp());
    }
}
