package id.patuh.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/** Counts the characters of a text for {@link Size} as people do, instead of as Java stores them. Found as a service. */
public final class SizeInCodePoints implements ConstraintValidator<Size, String> {
    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        this.min = size.min();
        this.max = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = PlainText.length(text);
        return length >= min && length <= max;
    }
}
