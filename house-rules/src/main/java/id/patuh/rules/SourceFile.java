package id.patuh.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

/**
 * A parsed source file.
 *
 * @param path where it lies
 * @param tree what the compiler reads in it, without knowing other files
 * @param positions where each part of the tree stands
 */
record SourceFile(Path path, CompilationUnitTree tree, SourcePositions positions) {
    /** The sources below a folder; none when there is no such folder. */
    static List<SourceFile> all(Path folder) {
        List<Path> paths = files(folder);
        if (paths.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(paths);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                parsed.add(new SourceFile(Path.of(tree.getSourceFile().toUri()), tree, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package; empty for none. */
    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    /** The file's name without its ending, which is that of its type. */
    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    List<String> imports() {
        return StreamSupport.stream(tree.getImports().spliterator(), false)
                .map(line -> line.getQualifiedIdentifier().toString())
                .toList();
    }

    int lines() {
        return Math.toIntExact(tree.getLineMap().getLineNumber(length()));
    }

    private long length() {
        try {
            return Math.max(0, tree.getSourceFile().getCharContent(true).length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on which a part of the file begins. */
    long line(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
    }

    /** How many lines a part of the file has. */
    long lines(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part)) - line(part) + 1;
    }
}
