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
    private final Sequence branchEntity;

    Numbers(long seed) {
        nib = new Sequence(9_000_000_000_000L, seed * 31 + 1);
        npwp = new Sequence(99_999_999L, seed * 31 + 2);
        wlkp = new Sequence(900_000_000L, seed * 31 + 3);
        npp = new Sequence(676_000_000L, seed * 31 + 4);
        entity = new Sequence(90_000_000L, seed * 31 + 5);
        branchEntity = new Sequence(900_000_000L, seed * 31 + 6);
    }

    /** How many doors an employer can have; it can have as many entity codes, and {@link #MOST_NPP}. */
    static final int MOST_DOORS = 10;

    static final int MOST_NPP = 7;

    /** How many indexes have numbers. */
    static long capacity() {
        return 90_000_000L;
    }

    String nib(long index) {
        return Long.toString(1_000_000_000_000L + nib.at(index));
    }

    /** An NPWP of a company in its old 15 digits: eight digits, check digit, tax office, head office. */
    String npwpOfCompany(long index, int taxOffice) {
        return npwpOfBranch(index, taxOffice, 0);
    }

    /** The NPWP of a branch: the nine digits of its company, another tax office, the serial number of the branch. */
    String npwpOfBranch(long index, int taxOffice, int branch) {
        String eight = padded(1 + npwp.at(index), 8);
        return eight + checkDigit(eight) + padded(taxOffice, 3) + padded(branch, 3);
    }

    /** The number of a place of business: its NPWP in 16 digits and six more. */
    static String nitku(String npwpOf16Digits, int place) {
        return npwpOf16Digits + padded(place, 6);
    }

    /** An NPWP of a person: a NIK of 16 digits, which has no check digit. */
    String npwpOfPerson(long index, String regionCode, int day, int month) {
        String eight = padded(1 + npwp.at(index), 8);
        return regionCode + eight.substring(0, 2) + padded(day, 2) + padded(month, 2) + eight.substring(2);
    }

    /** The number of the first, second ... door of an employer. */
    String wlkp(long index, int door, LocalDate reportedOn) {
        long number = wlkp.at(index + door * capacity());
        return (10_000 + number / 10_000) + "." + reportedOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "."
                + padded(number % 10_000, 4);
    }

    /** The first, second ... NPP of an employer. */
    String npp(long index, int account) {
        long number = npp.at(index + account * capacity());
        int letters = (int) (number / 1_000_000);
        return "" + (char) ('A' + letters / 26) + (char) ('A' + letters % 26) + padded(number % 1_000_000, 6);
    }

    /** The first, second ... entity code of an employer: eight digits, and nine from the second on. */
    String entityCode(long index, int account) {
        return Long.toString(
                account == 0
                        ? 10_000_000 + entity.at(index)
                        : 100_000_000 + branchEntity.at(index + (account - 1) * capacity()));
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
