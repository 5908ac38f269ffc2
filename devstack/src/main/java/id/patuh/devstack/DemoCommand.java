package id.patuh.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

import id.patuh.devstack.demo.CaseStory;
import id.patuh.devstack.demo.Demo;
import id.patuh.devstack.nation.NationGenerator;
import id.patuh.devstack.stack.Stack;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patuh demo}. */
@Command(
        name = "demo",
        description = {
            "Invents a nation, imports it, shows the map and the priorities, plans a week of joint visits and tells one of them,",
            "and takes one employer to TMP2T and back.",
            "With --case, tells one case of one new employer: what is done, by whom, by which article, and what the look-up says.",
            "Starts the stack if it is not up. Everything goes through the public API.",
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    /** Within the years whose holidays are known, with room for the months that a sanction takes. */
    private static final Instant START = Instant.parse("2026-06-30T02:00:00Z");

    @Spec
    private CommandSpec spec;

    @Mixin
    private NationOptions nation;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            converter = StoryConverter.class,
            completionCandidates = StoryConverter.Names.class,
            description = "Tell one case instead, step by step: ${COMPLETION-CANDIDATES}.")
    private CaseStory story;

    @Option(names = "--fresh", description = "Start over with empty databases and topics.")
    private boolean fresh;

    @Option(names = "--exit", description = "Stop the stack at the end.")
    private boolean exit;

    @Override
    public void run() {
        try {
            NationGenerator.requirePossible(nation.employers());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Workspace workspace = Workspace.current();
        var stack = new Stack(workspace, System.out);
        boolean clockUntouched = fresh || workspace.clock().offset().isZero();
        stack.up(fresh, clockUntouched ? Optional.of(START) : Optional.empty());
        try {
            Demo demo = new Demo(workspace, System.out, System.console() != null);
            if (story == null) {
                demo.run(nation.employers(), nation.seed());
            } else {
                demo.tell(story);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (exit) {
                stack.down();
            }
        }
        if (!exit) {
            Report.print(System.out, workspace, stack.status());
        }
    }
}
