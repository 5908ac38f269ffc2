package id.patuh.devstack;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patuh token}: stands in for the identity provider. Prints nothing but the token. */
@Command(
        name = "token",
        description = "Prints a bearer token that the embedded stack accepts.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
    /** The services refuse tokens that live longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** All roles that a token can have. */
    private static final class Roles implements Iterable<String> {
        private static final List<String> ALL = List.of(
                "admin",
                "appeal-authority",
                "auditor",
                "bpjs-kes-officer",
                "bpjs-tk-officer",
                "complaint-officer",
                "integrator",
                "kemenaker-inspector",
                "kemenaker-supervisor",
                "policy-approver",
                "policy-author",
                "registry-reader",
                "registry-writer",
                "service-unit-head",
                "service-unit-officer");

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "ROLE",
            split = ",",
            completionCandidates = Roles.class,
            description = "One role, or several with commas between: ${COMPLETION-CANDIDATES}.")
    private List<String> roles;

    @Option(
            names = "--agency",
            description = "KEMENAKER, BPJS_TK, BPJS_KES, or a service unit's code. Default: whose staff hold the first"
                    + " role.")
    private String agency;

    @Option(
            names = "--regions",
            split = ",",
            defaultValue = "*",
            description = "Province codes with commas between, or * for all. Default: ${DEFAULT-VALUE}.")
    private List<String> regions;

    @Option(names = "--subject", description = "Who the caller is. Default: the first role.")
    private String subject;

    @Option(
            names = "--ttl",
            defaultValue = "12h",
            description =
                    "How long the token is valid, for instance 30m or 12h, 24h at most. Default: ${DEFAULT-VALUE}.")
    private String lifetime;

    @Override
    public void run() {
        requireKnownRoles();
        requireProvinces();
        String first = roles.getFirst();
        var token = new AccessToken(
                subject == null ? first : subject,
                agency == null ? AccessToken.usualAgency(first) : agency,
                roles,
                regions,
                lifetime());
        CommandLine command = spec.commandLine();
        command.getOut().println(token.signedWith(Workspace.current().keys().readPrivateKey()));
    }

    private void requireKnownRoles() {
        String known = "Roles: " + String.join(", ", Roles.ALL);
        if (roles.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "A token needs a role. " + known);
        }
        roles.stream().filter(role -> !Roles.ALL.contains(role)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(spec.commandLine(), "There is no role \"" + unknown + "\". " + known);
        });
    }

    private void requireProvinces() {
        if (regions.isEmpty() || !regions.stream().allMatch(region -> region.matches("\\*|\\d{2}"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--regions takes codes of a province, such as 31, with commas between, or *; not \""
                            + String.join(",", regions) + "\"");
        }
    }

    private Duration lifetime() {
        String iso = lifetime.toUpperCase(Locale.ROOT);
        try {
            Duration parsed = Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso);
            if (parsed.isPositive() && parsed.compareTo(LONGEST) <= 0) {
                return parsed;
            }
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "\"" + lifetime + "\" is not a time like 30m or 12h", e);
        }
        throw new ParameterException(
                spec.commandLine(), "A token is valid for some time, 24h at most, not for " + lifetime);
    }
}
