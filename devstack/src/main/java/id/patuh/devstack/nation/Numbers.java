package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers of employers: well-formed, with right check digits, and unique for each index of a nation. */
final class Numbers {
    private final Sequence nib;
    private final Sequence npwp;
    private final Sequence wlkp;
    private final Sequence npp;
    private final Sequence entity;

    Numbers(long seed) {
        nib = new Sequence(9_000_000_000_000L, seed * 31 + 1);
        npwp = new Sequence(99_999_999L, seed * 31 + 2);
        wlkp = new Sequence(900_000_000L, seed * 31 + 3);
        npp = new Sequence(676_000_000L, seed * 31 + 4);
        entity = new Sequence(90_000_000L, seed * 31 + 5);
    }

    /** How many indexes have numbers. */
    static long capacity() {
        return 90_000_000L;
    }

    String nib(long index) {
        return Long.toString(1_000_000_000_000L + nib.at(index));
    }

    /** An NPWP of a company in its old 15 digits: eight digits, check digit, tax office, head office. */
    String npwpOfCompany(long index, int taxOffice) {
        String eight = padded(1 + npwp.at(index), 8);
        return eight + checkDigit(eight) + padded(taxOffice, 3) + "000";
    }

    /** An NPWP of a person: a NIK of 16 digits, which has no check digit. */
    String npwpOfPerson(long index, String regionCode, int day, int month) {
        String eight = padded(1 + npwp.at(index), 8);
        return regionCode + eight.substring(0, 2) + padded(day, 2) + padded(month, 2) + eight.substring(2);
    }

    String wlkp(long index, LocalDate reportedOn) {
        long number = wlkp.at(index);
        return (10_000 + number / 10_000) + "." + reportedOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "."
                + padded(number % 10_000, 4);
    }

    String npp(long index) {
        long number = npp.at(index);
        int letters = (int) (number / 1_000_000);
        return "" + (char) ('A' + letters / 26) + (char) ('A' + letters % 26) + padded(number % 1_000_000, 6);
    }

    String entityCode(long index) {
        return Long.toString(10_000_000 + entity.at(index));
    }

    /** The old form as people write it: {@code 01.234.567.8-901.000}. */
    static String dotted(String old) {
        return old.substring(0, 2) + "." + old.substring(2, 5) + "." + old.substring(5, 8) + "." + old.charAt(8) + "-"
                + old.substring(9, 12) + "." + old.substring(12);
    }

    private static int checkDigit(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = eight.charAt(i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    private static String padded(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }
}
