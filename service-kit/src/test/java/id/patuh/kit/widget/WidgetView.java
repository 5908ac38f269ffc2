package id.patuh.kit.widget;

import java.util.UUID;

/** A widget as clients see it. */
public record WidgetView(UUID id, String name, long version) {

    static final String EXAMPLE = "{\"id\":\"0197c1a0-0000-7000-8000-000000000001\",\"name\":\"Roda\",\"version\":1}";
}
