package id.patuh.devstack.nation;

import java.util.Locale;
import java.util.SplittableRandom;

/** Invented names and addresses of businesses. */
final class Names {
    private static final String[] FIRST = {
        "Sinar", "Cahaya", "Sumber", "Mitra", "Karya", "Bintang", "Mekar", "Tunas", "Surya", "Indah", "Laut", "Gunung",
                "Rimba",
        "Garuda", "Nusa", "Bumi", "Mutiara", "Anugerah", "Berkah", "Bina", "Citra", "Duta", "Griya", "Harapan", "Inti",
                "Jaya",
        "Kencana", "Lestari", "Maju", "Panca", "Prima", "Putra", "Rajawali", "Sari", "Sentosa", "Tirta", "Usaha",
                "Wahana", "Wijaya"
    };
    private static final String[] SECOND = {
        "Abadi", "Agung", "Andalas", "Barokah", "Bersama", "Borneo", "Celebes", "Dharma", "Digdaya", "Gemilang",
                "Hutama", "Indonesia",
        "Jaya", "Khatulistiwa", "Lancar", "Lestari", "Luhur", "Makmur", "Mandiri", "Merdeka", "Mulia", "Murni",
                "Nusantara", "Persada",
        "Pertiwi", "Pratama", "Raya", "Rejeki", "Sakti", "Samudra", "Santosa", "Sejahtera", "Selaras", "Sukses",
                "Timur", "Utama"
    };
    private static final String[] THIRD = {
        "",
        "",
        "",
        "Baru",
        "Group",
        "Internasional",
        "Karya",
        "Niaga",
        "Perkasa",
        "Sentral",
        "Teknik",
        "Tiga",
        "Tunggal",
        "Wisata"
    };
    private static final String[] STREETS = {
        "Jl. Merdeka",
        "Jl. Sudirman",
        "Jl. Ahmad Yani",
        "Jl. Diponegoro",
        "Jl. Gajah Mada",
        "Jl. Hasanuddin",
        "Jl. Kartini",
        "Jl. Pahlawan",
        "Jl. Veteran",
        "Jl. Raya Pasar",
        "Kawasan Industri Blok C",
        "Ruko Sentra Niaga Blok B"
    };

    private Names() {}

    static String business(String legalForm, SplittableRandom random) {
        String words = Draw.one(random, FIRST) + " " + Draw.one(random, SECOND);
        String third = Draw.one(random, THIRD);
        String name = legalForm + " " + words + (third.isEmpty() ? "" : " " + third);
        if (legalForm.equals("PT") && Draw.chance(random, 0.01)) {
            return "PT \"" + words + "\", Tbk";
        }
        return name;
    }

    /** The name as another agency's clerk may have typed it. */
    static String asTyped(String name, SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.startsWith("PT ") ? "PT. " + name.substring(3) : name;
            default -> name;
        };
    }

    static String address(String place, SplittableRandom random) {
        String line = Draw.one(random, STREETS) + " No. " + (1 + random.nextInt(300));
        return switch (random.nextInt(200)) {
            case 0 -> line + "\n" + place;
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> line + ", " + place;
            default -> line;
        };
    }
}
