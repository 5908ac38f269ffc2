package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;

/** The Java client of docs/clients.md: generated as the page says, compiled as it came, and used by the page's program. */
class JavaClientIT {
    // Where the build puts the generator.
    private static final Path FOLDER = Path.of("target/clients");

    @Test
    void theProgramOfThePageWorksWithTheClientAsItWasGenerated() throws Exception {
        Path sources = ClientsPage.emptied(FOLDER.resolve("java"));
        Path classes = ClientsPage.emptied(FOLDER.resolve("classes"));
        ClientsPage.run(FOLDER, "sh", "-ec", ClientsPage.block("Java", "sh"));
        Files.writeString(sources.resolve("FirstCase.java"), ClientsPage.block("Java", "java"));

        compile(sources, classes);

        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = classes.toAbsolutePath() + System.getProperty("path.separator") + Run.classPath();
        ClientsPage.assertDone(ClientsPage.run(FOLDER, java, "-cp", classPath, "FirstCase"), "PT Klien Java ");
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", classes.toString(), "-cp", Run.classPath(), "-proc:none", "-nowarn");
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(javaFiles(sources)))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    /** What a service's client consists of, and the program. */
    private static List<Path> javaFiles(Path sources) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/src/test/"))
                    .forEach(found::add);
        }
        assertThat(found).hasSizeGreaterThan(300);
        return found;
    }
}
