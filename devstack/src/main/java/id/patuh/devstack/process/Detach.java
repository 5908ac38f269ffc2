package id.patuh.devstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways to run a command apart from the terminal or from the user. */
public final class Detach {
    private Detach() {}

    /**
     * What is put before a command so that neither Ctrl-C nor the end of the terminal reaches it. Both replace themselves
     * by the command, so the process number stays.
     */
    public static List<String> prefix() {
        return isOnPath("setsid") ? List.of("setsid") : List.of("nohup");
    }

    public static boolean isOnPath(String program) {
        return Stream.concat(
                        Pattern.compile(Pattern.quote(File.pathSeparator))
                                .splitAsStream(System.getenv().getOrDefault("PATH", "")),
                        Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
