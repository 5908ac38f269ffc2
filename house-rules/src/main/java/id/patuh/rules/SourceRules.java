package id.patuh.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.PackageMatchers;

/** The rules that are read from sources, by what they say. */
final class SourceRules {
    private static final int MOST_TYPE_LINES = 300;
    private static final int MOST_METHOD_LINES = 40;
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:java|javax|jakarta|org|com|io|id|net|de)(?:\\.[a-z_]\\w*)+\\.[A-Z]\\w*");

    private final List<SourceFile> files;
    private final List<String> speakHttp;

    SourceRules(String root, List<SourceFile> all, List<String> speakHttp) {
        this.files = all.stream()
                .filter(file ->
                        file.packageName().equals(root) || file.packageName().startsWith(root + "."))
                .toList();
        this.speakHttp = speakHttp;
    }

    Map<String, Supplier<List<String>>> all() {
        Map<String, Supplier<List<String>>> rules = new LinkedHashMap<>();
        rules.put("Only resources import HTTP", this::httpImports);
        rules.put("Types are imported, not written out", this::qualifiedNames);
        rules.put("A type has at most 300 lines", this::longTypes);
        rules.put("A method has at most 40 lines", this::longMethods);
        return rules;
    }

    /** Constants are copied by the compiler, so that classes do not show where HTTP's names come from. */
    private List<String> httpImports() {
        PackageMatchers free = PackageMatchers.of(speakHttp.toArray(String[]::new));
        return files.stream()
                .filter(file -> !file.name().endsWith("Resource") && !free.test(file.packageName()))
                .filter(file -> !speakHttp.contains(file.name()))
                .flatMap(file -> file.imports().stream()
                        .filter(name -> name.startsWith("jakarta.ws.rs."))
                        .map(name -> file.path() + " imports " + name))
                .toList();
    }

    private List<String> longTypes() {
        return files.stream()
                .filter(file -> file.lines() > MOST_TYPE_LINES)
                .map(file -> file.path() + " has " + file.lines() + " lines")
                .toList();
    }

    private List<String> longMethods() {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    if (method.getBody() != null && file.lines(method.getBody()) > MOST_METHOD_LINES) {
                        found.add(file.path() + ":" + file.line(method) + " " + method.getName() + " has "
                                + file.lines(method.getBody()) + " lines");
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(file.tree(), null);
        }
        return found;
    }

    private List<String> qualifiedNames() {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            Map<String, String> taken = namesTaken(file);
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMemberSelect(MemberSelectTree name, Void nothing) {
                    String text = name.toString();
                    if (!QUALIFIED.matcher(text).matches()) {
                        return super.visitMemberSelect(name, nothing);
                    }
                    if (taken.getOrDefault(name.getIdentifier().toString(), text)
                            .equals(text)) {
                        found.add(file.path() + ":" + file.line(name) + " " + text);
                    }
                    return null;
                }
            }.scan(file.tree().getTypeDecls(), null);
        }
        return found;
    }

    /** What simple names mean in the file: another type of the same name must be written out. */
    private Map<String, String> namesTaken(SourceFile file) {
        Map<String, String> taken = new HashMap<>();
        files.stream()
                .filter(other -> other.packageName().equals(file.packageName()))
                .forEach(other -> taken.put(other.name(), other.packageName() + "." + other.name()));
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                taken.put(type.getSimpleName().toString(), "");
                return super.visitClass(type, nothing);
            }
        }.scan(file.tree().getTypeDecls(), null);
        file.imports().forEach(name -> taken.put(name.substring(name.lastIndexOf('.') + 1), name));
        return taken;
    }
}
