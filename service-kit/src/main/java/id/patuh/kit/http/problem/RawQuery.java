package id.patuh.kit.http.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.ValueFault;

/**
 * The query of a URL as it was sent. The framework reads it in ways of its own: it puts another character where bytes are none of UTF-8,
 * takes a semicolon for the end of a parameter, which proxies do not, and drops a parameter without a name.
 */
final class RawQuery {
    private static final int HEX = 16;
    private static final int ESCAPE = 3;

    private RawQuery() {}

    /** What is wrong with a query before its parameters are looked at; it may be null. */
    static List<FieldError> faults(String query) {
        List<FieldError> faults = new ArrayList<>(0);
        if (query == null || query.indexOf('%') < 0 && query.indexOf(';') < 0 && !query.contains("=")) {
            return faults;
        }
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String place = "/" + (name.isEmpty() ? "-" : ParameterProblems.shown(name));
            if (name.isEmpty() && equals == 0) {
                faults.add(ValueFault.PARAMETER_UNKNOWN.at(place));
            } else if (parameter.indexOf(';') >= 0) {
                faults.add(ValueFault.INVALID.at(place, "Tulis titik koma sebagai %3B.", "Write a semicolon as %3B."));
            } else if (!isUtf8(parameter)) {
                faults.add(ValueFault.TEXT_INVALID.at(place));
            }
        }
        return faults;
    }

    /** Whether what stands escaped in a text is UTF-8. */
    static boolean isUtf8(String escaped) {
        if (escaped.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            int high = c == '%' && i + 2 < escaped.length() ? Character.digit(escaped.charAt(i + 1), HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(escaped.charAt(i + 2), HEX);
            if (low < 0) {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else {
                bytes.write(high * HEX + low);
                i += ESCAPE - 1;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
