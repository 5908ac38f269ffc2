package id.patuh.contracts.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The three zones of Indonesian time; the constant is the name of the zone in both languages. A legal day begins and ends at the place of
 * the addressee. Source: UU 30/2014 art. 58
 */
public enum LegalZone {
    /** Waktu Indonesia Barat: Sumatera, Java, West and Central Kalimantan. */
    WIB("Asia/Jakarta"),
    /** Waktu Indonesia Tengah: Bali, Nusa Tenggara, South, East and North Kalimantan, Sulawesi. */
    WITA("Asia/Makassar"),
    /** Waktu Indonesia Timur: Maluku and Papua. */
    WIT("Asia/Jayapura");

    private static final Set<String> CENTRAL =
            Set.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76");
    private static final Set<String> EASTERN = Set.of("81", "82", "91", "92", "93", "94", "95", "96");
    private static final int PROVINCE_DIGITS = 2;

    private final ZoneId id;

    LegalZone(String id) {
        this.id = ZoneId.of(id);
    }

    /**
     * The zone of a region.
     *
     * @param regionCode province, regency or city; its first two digits count
     */
    public static LegalZone of(String regionCode) {
        String province = regionCode.substring(0, PROVINCE_DIGITS);
        if (CENTRAL.contains(province)) {
            return WITA;
        }
        return EASTERN.contains(province) ? WIT : WIB;
    }

    /** The zone as computers name it. */
    public ZoneId id() {
        return id;
    }

    /** The legal day that a moment belongs to. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, id);
    }

    /**
     * The moment a day is over.
     *
     * @return 24:00 of that day; a period that ends with it still runs before, and no longer at it
     */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(id).toInstant();
    }
}
