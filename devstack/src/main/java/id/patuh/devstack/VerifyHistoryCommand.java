package id.patuh.devstack;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.client.UnexpectedAnswer;
import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.history.AnchorFolder;
import id.patuh.devstack.history.HistoryVerifier;
import id.patuh.devstack.process.StackException;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.StackPorts;
import id.patuh.devstack.stack.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patuh verify-history}. */
@Command(
        name = "verify-history",
        description = {
            "Verifies that the histories of all cases, or of one, are as they were written, and names what is not.",
            "Exit code: 0 if all hold, 1 if something does not, 2 for a wrong command, 3 if it could not be verified.",
        },
        mixinStandardHelpOptions = true)
final class VerifyHistoryCommand implements Callable<Integer> {
    private static final int BROKEN = 1;
    private static final int NOT_VERIFIED = 3;
    private static final Duration LIFETIME = Duration.ofHours(12);

    /** Name of the variable that holds a token for another stack than the embedded one: an argument would be seen by everybody. */
    private static final String TOKEN = "PATUH_TOKEN";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CASE",
            description = "Id of a case, whose documents are read too. Default: all cases and all anchors.")
    private UUID caseId;

    @Option(
            names = "--anchors",
            paramLabel = "DIR",
            description =
                    "Folder outside of the service where anchors are kept: compares those in it with the service's and"
                            + " adds the new ones.")
    private Path anchors;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "A sanctions-service elsewhere; the token of an auditor is then in " + TOKEN
                    + ". Default: that of the embedded stack.")
    private URI url;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ServiceClient sanctions = client();
            boolean holds = anchors == null || new AnchorFolder(anchors, sanctions, out).compare();
            HistoryVerifier verifier = new HistoryVerifier(sanctions, out);
            holds &= caseId == null ? verifier.all() : verifier.one(caseId);
            return holds ? 0 : BROKEN;
        } catch (UncheckedIOException e) {
            return notVerified("sanctions-service cannot be asked (" + e.getCause() + "). Is it up? ./patuh status");
        } catch (StackException e) {
            return notVerified(e.getMessage());
        } catch (UnexpectedAnswer e) {
            if (e.answer().code().equals("CASE_UNKNOWN")) {
                throw new ParameterException(spec.commandLine(), "There is no case " + caseId, e);
            }
            return notVerified(e.getMessage());
        }
    }

    private int notVerified(String why) {
        spec.commandLine().getErr().println("patuh: " + why);
        return NOT_VERIFIED;
    }

    private ServiceClient client() {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        if (url == null) {
            Workspace workspace = Workspace.current();
            var token = new AccessToken("verify-history", "KEMENAKER", List.of("auditor"), List.of("*"), LIFETIME);
            return new ServiceClient(
                    http,
                    Service.SANCTIONS.url(StackPorts.of(workspace)),
                    token.signedWith(workspace.keys().readPrivateKey()));
        }
        if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url takes an address such as https://sanctions.example, not \"" + url + "\"");
        }
        String token = System.getenv(TOKEN);
        if (token == null || token.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--url needs the token of an auditor in " + TOKEN);
        }
        return new ServiceClient(http, url, token.strip());
    }
}
