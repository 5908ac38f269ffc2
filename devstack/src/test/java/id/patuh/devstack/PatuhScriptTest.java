package id.patuh.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice of a JDK, with folders that look like JDKs; their java only tells its name. */
class PatuhScriptTest {
    private static final Path SCRIPT = Path.of("../patuh");

    @TempDir
    private Path folder;

    private Path project;
    private Path jdks;

    @BeforeEach
    void copyTheScript() throws IOException {
        project = Files.createDirectories(folder.resolve("a project of ours"));
        jdks = Files.createDirectories(folder.resolve("usual place"));
        Files.copy(SCRIPT, project.resolve("patuh"));
        // As if built: then the script hands over at once.
        Files.createDirectories(project.resolve("devstack/target/lib"));
        Files.createFile(project.resolve("devstack/target/devstack.jar"));
        program(
                Files.createDirectories(folder.resolve("bin")).resolve("mvn"),
                "[ \"$1\" = --version ] && { echo 'Apache Maven 3.9.9 (x)'; exit; }\nprintf '%s|' \"$@\"\n");
    }

    @Test
    void takesJavaHomeIfItIsNewEnough() throws Exception {
        jdk("jdk-30", "30");
        assertThat(run(jdk("own", "21.0.4"))).startsWith("java of own");
    }

    @Test
    void passesOverAnOldJavaHomeForTheNewestOfTheUsualPlaces() throws Exception {
        jdk("jdk-9", "9.0.4");
        jdk("jdk-21", "21.0.4");
        jdk("jdk-25", "25");
        jdk("jdk-8", "1.8.0_392");
        assertThat(run(jdk("own", "17.0.15"))).startsWith("java of jdk-25");
    }

    @Test
    void passesOverARuntimeWithoutCompiler() throws Exception {
        Files.delete(jdk("jre-25", "25").resolve("bin/javac"));
        jdk("jdk-21", "21");
        assertThat(run(null)).startsWith("java of jdk-21");
    }

    @Test
    void asksAJdkThatDoesNotSayItsVersion() throws Exception {
        Files.delete(jdk("jdk-22", "22.0.1").resolve("release"));
        assertThat(run(null)).startsWith("java of jdk-22");
    }

    @Test
    void saysClearlyThatNoneWasFound() throws Exception {
        assertThat(run(jdk("own", "17.0.15")))
                .contains("A JDK of version 21 or newer is needed")
                .contains("own")
                .contains("JAVA_HOME");
    }

    @Test
    void handsOverArgumentsAndFolderAsTheyAre() throws Exception {
        jdk("jdk-21", "21");
        assertThat(run(null, "status", "two words"))
                .contains("-Dpatuh.home=" + project.toRealPath())
                .endsWith("id.patuh.devstack.Main|status|two words|");
    }

    @Test
    void fastTestsStopBeforePackaging() throws Exception {
        jdk("jdk-21", "21");
        assertThat(run(null, "test", "-pl", "devstack")).endsWith("-ntp|-pl|devstack|verify|");
        assertThat(run(null, "test", "--fast", "-pl", "devstack"))
                .contains("-Dpatuh.fast|")
                .endsWith("-pl|devstack|test|");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "");
        program(
                home.resolve("bin/java"),
                "[ \"$1\" = -version ] && { echo 'openjdk version \"" + version + "\" 2026' >&2; exit; }\n"
                        + "printf 'java of " + name + "|'; printf '%s|' \"$@\"\n");
        return home;
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Path javaHome, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", project.resolve("patuh").toString()));
        command.addAll(arguments.length == 0 ? List.of("status") : List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("PATUH_JDK_DIRS", jdks.toString());
        if (javaHome != null) {
            Path elsewhere = folder.resolve("elsewhere").resolve(javaHome.getFileName());
            Files.createDirectories(elsewhere.getParent());
            Files.move(javaHome, elsewhere);
            environment.put("JAVA_HOME", elsewhere.toString());
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
