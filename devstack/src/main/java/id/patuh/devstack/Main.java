package id.patuh.devstack;

import java.util.logging.Level;
import java.util.logging.Logger;

import id.patuh.devstack.client.UnexpectedAnswer;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.process.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands behind the {@code patuh} script. */
@Command(
        name = "patuh",
        description = "Patuh on this machine: PostgreSQL, Kafka and the three services.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "patuh 1.0.0",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            DemoCommand.class,
            GenerateCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            ClockCommand.class,
            VerifyHistoryCommand.class,
            RebuildCommand.class,
            ReplayDlqCommand.class,
            HelpCommand.class,
        },
        footer = {
            "",
            "Two more commands belong to the script itself: test [--fast] [MAVEN ARGUMENTS] runs all tests, with --fast only"
                    + " those that need neither PostgreSQL nor Kafka; bench NAME runs a benchmark.",
        })
public final class Main {
    /** Kept: a logger that nobody refers to loses its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var patuh = new CommandLine(new Main());
        // A step back in time, -3h, looks like an option.
        patuh.getSubcommands().get("clock").setUnmatchedOptionsArePositionalParams(true);
        return patuh.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof StackException
                            || failure instanceof DemoException
                            || failure instanceof UnexpectedAnswer)) {
                        throw failure;
                    }
                    command.getErr().println("patuh: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
