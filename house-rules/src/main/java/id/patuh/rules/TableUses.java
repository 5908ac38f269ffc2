package id.patuh.rules;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Which packages write and read which tables, as far as their SQL, their entities and their calls of {@code into} say. */
final class TableUses {
    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+|materialized\\s+)?(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)",
            CASE_INSENSITIVE);
    private static final Pattern TEMPORARY = Pattern.compile(
            "create\\s+(?:local\\s+)?temp(?:orary)?\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)", CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy|\\(like"
                    + "|refresh\\s+materialized\\s+view(?:\\s+concurrently)?|temp(?:orary)?\\s+table)\\s+(?:only\\s+)?(\\w+)",
            CASE_INSENSITIVE);
    // A table may have another name in its query; what follows it may also be the next part of the query.
    private static final String ALIAS =
            "(?:\\s+(?:as\\s+)?(?!(?:join|left|right|inner|full|cross|natural|on|where|group|order|limit|set|for|union)\\b)\\w+)?";
    private static final Pattern READ = Pattern.compile(
            "(?:from|join|using)\\s+(?:only\\s+|lateral\\s+)?(\\w+" + ALIAS + "(?:\\s*,\\s*\\w+" + ALIAS + ")*)",
            CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Set<String> COPYING = Set.of("into", "copy", "copyInto");

    private final String root;
    private final Set<String> own = new TreeSet<>();
    private final Set<String> temporary = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, Set<String>> written = new TreeMap<>();
    private final Map<String, Set<String>> read = new TreeMap<>();

    TableUses(String root, List<SourceFile> sources, List<String> migrations, List<String> foreign) {
        this.root = root;
        migrations.forEach(script -> find(CREATED, script).forEach(own::add));
        known.addAll(own);
        foreign.forEach(script -> find(CREATED, script).forEach(known::add));
        for (SourceFile file : sources) {
            literals(file).forEach(sql -> find(TEMPORARY, sql).forEach(temporary::add));
            entities(file);
        }
        own.addAll(temporary);
        known.addAll(temporary);
        sources.stream().filter(file -> !feature(file).isEmpty()).forEach(this::uses);
    }

    /** Tables and views of the module, its temporary tables included. */
    Set<String> own() {
        return own;
    }

    Set<String> temporary() {
        return temporary;
    }

    /** Tables that some package writes or reads. */
    Set<String> used() {
        Set<String> used = new TreeSet<>(written.keySet());
        used.addAll(read.keySet());
        return used;
    }

    Set<String> writers(String table) {
        return written.getOrDefault(table, Set.of());
    }

    /** Packages that read a table and do not write it. */
    Set<String> readers(String table) {
        Set<String> readers = new TreeSet<>(read.getOrDefault(table, Set.of()));
        readers.removeAll(writers(table));
        return readers;
    }

    private String feature(SourceFile file) {
        String name = file.packageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private void uses(SourceFile file) {
        String feature = feature(file);
        for (String sql : literals(file)) {
            find(WRITTEN, sql).forEach(name -> note(written, name, feature));
            find(READ, sql).forEach(list -> {
                for (String name : list.split(",")) {
                    note(read, find(WORD, name).getFirst(), feature);
                }
            });
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                String method = call.getMethodSelect().toString();
                if (COPYING.contains(method.substring(method.lastIndexOf('.') + 1))) {
                    call.getArguments().stream()
                            .filter(LiteralTree.class::isInstance)
                            .forEach(table -> note(written, String.valueOf(((LiteralTree) table).getValue()), feature));
                }
                return super.visitMethodInvocation(call, nothing);
            }

            @Override
            public Void visitIdentifier(IdentifierTree name, Void nothing) {
                if (entities.containsKey(name.getName().toString())) {
                    note(read, name.getName().toString(), feature);
                }
                return null;
            }
        }.scan(file.tree().getTypeDecls(), null);
    }

    private void note(Map<String, Set<String>> uses, String name, String feature) {
        String table = entities.getOrDefault(name, name.toLowerCase(Locale.ROOT));
        if (known.contains(table)) {
            uses.computeIfAbsent(table, first -> new TreeSet<>()).add(feature);
        }
    }

    /** Entities by their simple name; the package of an entity writes its table. */
    private void entities(SourceFile file) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                boolean entity = type.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Entity"));
                if (entity) {
                    String table = table(type);
                    entities.put(type.getSimpleName().toString(), table);
                    written.computeIfAbsent(table, first -> new TreeSet<>()).add(feature(file));
                }
                return super.visitClass(type, nothing);
            }
        }.scan(file.tree().getTypeDecls(), null);
    }

    private static String table(ClassTree type) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("Table")) {
                for (Tree argument : annotation.getArguments()) {
                    if (argument instanceof AssignmentTree named
                            && named.getVariable().toString().equals("name")
                            && named.getExpression() instanceof LiteralTree name) {
                        return String.valueOf(name.getValue());
                    }
                }
            }
        }
        return type.getSimpleName()
                .toString()
                .replaceAll("(?<=[a-z])([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> literals(SourceFile file) {
        List<String> literals = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    literals.add(text);
                }
                return null;
            }
        }.scan(file.tree().getTypeDecls(), null);
        return literals;
    }

    private static List<String> find(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
        }
        return found;
    }
}
