package id.patuh.kit.http.problem;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

import id.patuh.kit.problem.ValueFault;
import id.patuh.kit.text.PlainText;

/**
 * Counts the characters of a text for {@link Size} as people do, instead of as Java stores them, and holds a text with a low limit to one
 * line. Found as a service.
 */
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
        if (length < min || length > max) {
            return false;
        }
        if (PlainText.isValid(text, max)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(ConstraintTexts.message(ValueFault.TEXT_INVALID))
                .addConstraintViolation();
        return false;
    }
}
