package id.patuh.kit.widget;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** What a client sends to make a widget. */
public record WidgetCommand(
        @NotBlank @Size(max = 40) String name,
        @PositiveOrZero Long priceIdr,
        WidgetColour colour,
        LocalDate madeOn,
        @Valid @Size(max = 3) List<WidgetPart> parts) {

    /** Part of a widget. */
    public record WidgetPart(
            @NotBlank(message = "PART_NAME|Nama bagian wajib.|The part needs a name.")
            String name) {}

    /** Colours. */
    public enum WidgetColour {
        RED,
        BLUE
    }
}
