package id.patuh.conformance;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Extracts of small employers that nobody else has: one workplace each, and a registration.
 *
 * @param mark eight digits in all names and numbers
 */
record ExtractRows(String mark) {
    private static final String REPORTED = "2026-06-01";

    static ExtractRows fresh() {
        return new ExtractRows(Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999)));
    }

    /** Reports of some of them, the last one excluded. */
    byte[] workplaces(int from, int to) {
        StringBuilder csv = new StringBuilder("wlkpNumber,nib,name,scale,regionCode,workers,wageBillIdr,reportedOn\n");
        for (int row = from; row < to; row++) {
            csv.append("RB%s.%d,%s,%s,SMALL,3171,12,60000000,%s%n".formatted(mark, row, nib(row), name(row), REPORTED));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Their registrations with JKK. */
    byte[] registrations(int from, int to) {
        StringBuilder csv = new StringBuilder(
                "npp,nib,name,regionCode,programme,registeredOn,enrolledWorkers,reportedWageBillIdr,paidThrough,asOf\n");
        for (int row = from; row < to; row++) {
            csv.append("RB%s%05d,%s,%s,3171,JKK,%s,12,60000000,2026-05,%s%n"
                    .formatted(mark, row, nib(row), name(row), REPORTED, REPORTED));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    String nib(int row) {
        return mark + "%05d".formatted(row);
    }

    private String name(int row) {
        return "PT Pulih " + mark + " " + row;
    }
}
