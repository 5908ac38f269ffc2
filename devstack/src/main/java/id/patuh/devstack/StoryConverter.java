package id.patuh.devstack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.patuh.devstack.demo.CaseStory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The case that {@code --case} names, in small or capital letters. */
final class StoryConverter implements ITypeConverter<CaseStory> {
    @Override
    public CaseStory convert(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(CaseStory.values())
                .filter(story -> story.toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + names().collect(Collectors.joining(", ")) + " but was '" + name + "'"));
    }

    private static Stream<String> names() {
        return Arrays.stream(CaseStory.values()).map(CaseStory::toString);
    }

    /** The names, for help. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(names().toList());
        }
    }
}
