package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.devstack.process.Detach;
import id.patuh.devstack.process.StackException;

/**
 * The account PostgreSQL runs as: it refuses root. An ordinary user runs it directly. Root runs it in a user namespace, where it
 * is nobody yet still owns its files; where the system forbids namespaces, as another account.
 *
 * @param other the other account, if one is used; the data is then its own
 */
record PostgresAccount(List<String> prefix, Optional<String> other) {
    private static final String ROOT = "root";

    /**
     * {@code PATUH_POSTGRES_ACCOUNT} names another account to be used instead of a namespace.
     *
     * @throws StackException if this is root and there is no way out of it
     */
    static PostgresAccount detect() {
        if (!System.getProperty("user.name").equals(ROOT)) {
            return new PostgresAccount(List.of(), Optional.empty());
        }
        String wanted = System.getenv("PATUH_POSTGRES_ACCOUNT");
        if (wanted == null
                && output("unshare", "-U", "id", "-u")
                        .filter(id -> !id.equals("0"))
                        .isPresent()) {
            return new PostgresAccount(List.of("unshare", "-U"), Optional.empty());
        }
        Optional<String> account = Optional.ofNullable(wanted).or(() -> Stream.of("postgres", "nobody")
                .filter(PostgresAccount::exists)
                .findFirst());
        return account.filter(name -> Detach.isOnPath("setpriv"))
                .map(PostgresAccount::switchTo)
                .orElseThrow(
                        () -> new StackException("PostgreSQL refuses to run as root, and this system offers neither"
                                + " user namespaces (unshare -U) nor setpriv. Run ./patuh as an ordinary user."));
    }

    /** The folder for programs and data: the stack's, or one that the other account can reach. */
    Path home(Workspace workspace) {
        if (other.isEmpty()
                || Stream.iterate(workspace.state(), Path::getParent)
                        .takeWhile(p -> p != null)
                        .allMatch(PostgresAccount::othersMayEnter)) {
            return workspace.state();
        }
        UUID name = UUID.nameUUIDFromBytes(workspace.state().toString().getBytes(StandardCharsets.UTF_8));
        return Path.of("/var/tmp", "patuh-" + name);
    }

    /** Gives a file or folder to the account. */
    void give(Path path) {
        other.ifPresent(account -> {
            try {
                var accounts = path.getFileSystem().getUserPrincipalLookupService();
                Files.setOwner(path, accounts.lookupPrincipalByName(account));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static PostgresAccount switchTo(String account) {
        String group = output("id", "-g", account)
                .orElseThrow(() -> new StackException("There is no account " + account + " on this system."));
        return new PostgresAccount(
                List.of("setpriv", "--reuid=" + account, "--regid=" + group, "--clear-groups"), Optional.of(account));
    }

    private static boolean exists(String account) {
        return output("id", "-u", account).isPresent();
    }

    private static boolean othersMayEnter(Path folder) {
        try {
            return !Files.exists(folder)
                    || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command prints, if it succeeds. */
    private static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            // Not installed: as good as refused.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
