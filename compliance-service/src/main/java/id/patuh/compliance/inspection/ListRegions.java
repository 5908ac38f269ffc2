package id.patuh.compliance.inspection;

import java.util.Collection;
import java.util.List;

/** The part of the country that a list is about: codes of whole provinces, and of single regencies and cities. */
record ListRegions(List<String> provinces, List<String> regencies) {
    private static final int PROVINCE_DIGITS = 2;

    static ListRegions of(Collection<String> codes) {
        return new ListRegions(
                codes.stream().filter(code -> code.length() == PROVINCE_DIGITS).toList(),
                codes.stream().filter(code -> code.length() > PROVINCE_DIGITS).toList());
    }

    String[] provinceArray() {
        return provinces.toArray(String[]::new);
    }

    String[] regencyArray() {
        return regencies.toArray(String[]::new);
    }
}
