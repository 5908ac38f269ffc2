package id.patuh.documents;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;

/**
 * XHTML templates of the class path, each parsed once. A folder is a version, such as {@code 1/warning.html}: a text that changes gets a
 * new folder, so that an old document can be explained. What is inserted is escaped, and shown as the fonts can.
 */
public final class TemplateBook {
    private final Engine engine;

    /**
     * Opens a book.
     *
     * @param owner whose class loader finds the templates
     * @param folder where they are on the class path, such as {@code letters/}; what is not there is looked for among the layouts of
     *     this kit
     */
    public TemplateBook(Class<?> owner, String folder) {
        this.engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new XhtmlText())
                .addLocator(new ClassPath(owner.getClassLoader(), folder))
                .addLocator(new ClassPath(TemplateBook.class.getClassLoader(), "id/patuh/documents/layouts/"))
                .build();
    }

    /**
     * Fills a template.
     *
     * @param name with its version, such as {@code 1/warning.html}
     * @throws IllegalArgumentException if there is none of this name
     */
    public String fill(String name, Map<String, Object> values) {
        var template = engine.getTemplate(name);
        if (template == null) {
            throw new IllegalArgumentException("There is no template " + name);
        }
        return template.render(values);
    }

    /** Whether there is a template of a name. */
    public boolean has(String name) {
        return engine.getTemplate(name) != null;
    }

    private static final class XhtmlText implements ResultMapper {
        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString);
        }

        @Override
        public String map(Object result, Expression expression) {
            StringBuilder text = new StringBuilder();
            Fonts.displayable(result.toString()).chars().forEach(character -> escape(text, (char) character));
            return text.toString();
        }

        private static void escape(StringBuilder text, char character) {
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(character);
            }
        }
    }

    private record ClassPath(ClassLoader loader, String folder) implements TemplateLocator {
        @Override
        public Optional<TemplateLocation> locate(String name) {
            return loader.getResource(folder + name) == null ? Optional.empty() : Optional.of(new File(this, name));
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY;
        }
    }

    private record File(ClassPath classPath, String name) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            InputStream file = classPath.loader().getResourceAsStream(classPath.folder() + name);
            return new InputStreamReader(file, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
