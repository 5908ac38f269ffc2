package id.patuh.contracts.vocabulary;

/** Why a row of an agency extract is rejected; stable codes with their wording in both languages. */
public enum RowErrorCode {
    /** A required field is empty. */
    REQUIRED("Wajib diisi.", "The field is required."),
    /** The value is not one of the allowed words. */
    ENUM_UNKNOWN("Nilai tidak termasuk yang diperbolehkan.", "The value is not one of those allowed."),
    /** Not a number of the expected form, or with more digits than the field has room for. */
    NUMBER_FORMAT(
            "Bukan angka yang sah, atau melebihi batas digit kolom ini; tulis angka saja, tanpa pemisah ribuan.",
            "The value is not a valid number, or has more digits than the field allows; write digits only, without separators."),
    /** Below zero. */
    NUMBER_NEGATIVE("Angka tidak boleh negatif.", "The number must not be negative."),
    /** Not an existing date of the form YYYY-MM-DD. */
    DATE_FORMAT(
            "Bukan tanggal yang sah; tulis TTTT-BB-HH, misalnya 2026-06-30.",
            "The value is not a valid date; write YYYY-MM-DD, such as 2026-06-30."),
    /** A date after today, Asia/Jakarta. */
    DATE_FUTURE("Tanggal tidak boleh setelah hari ini.", "The date must not be after today."),
    /** Not an existing month of the form YYYY-MM. */
    MONTH_FORMAT(
            "Bukan bulan yang sah; tulis TTTT-BB, misalnya 2026-06.",
            "The value is not a valid month; write YYYY-MM, such as 2026-06."),
    /** A month further ahead than anybody pays. */
    MONTH_FUTURE(
            "Bulan lebih dari 24 bulan setelah tanggal data (asOf); periksa tahunnya.",
            "The month is more than 24 months after the day of the data (asOf); check the year."),
    /** The row has more or fewer fields than the header. */
    COLUMN_COUNT(
            "Jumlah kolom tidak sama dengan baris judul; periksa pemisah dan tanda kutip.",
            "The number of fields differs from the header; check separators and quotation marks."),
    /** The header names a column that does not exist; rejects the whole file. */
    COLUMN_UNKNOWN("Kolom tidak dikenal.", "The column is unknown."),
    /** Not 13 digits, or 13 zeros. */
    NIB_FORMAT("NIB harus 13 digit dan tidak boleh nol semua.", "A NIB has 13 digits, not all of them zero."),
    /** Neither 15 nor 16 digits. */
    NPWP_FORMAT("NPWP harus 15 atau 16 digit.", "An NPWP has 15 or 16 digits."),
    /** The check digit of the old form does not fit. */
    NPWP_CHECKSUM("Digit pemeriksa NPWP tidak cocok.", "The check digit of the NPWP does not fit."),
    /** Not 22 digits. */
    NITKU_FORMAT("NITKU harus 22 digit.", "A NITKU has 22 digits."),
    /** The NITKU is that of another taxpayer than the NPWP of the row. */
    NITKU_MISMATCH(
            "Sepuluh digit pertama NITKU tidak sama dengan NPWP pada baris ini.",
            "The first ten digits of the NITKU are not those of the NPWP in this row."),
    /** Not a code of the reference list of regions. */
    REGION_UNKNOWN("Kode wilayah tidak dikenal.", "The region code is unknown."),
    /** Not a five-digit code of a known edition. */
    KBLI_FORMAT("KBLI harus 5 digit dari edisi 2020 atau 2025.", "A KBLI has 5 digits of edition 2020 or 2025."),
    /** Longer than the registry keeps. */
    TEXT_TOO_LONG("Teks terlalu panjang; persingkat.", "The text is too long; shorten it."),
    /** Holds a control character or one that turns the direction of writing, or nothing that can be seen, or is no text at all. */
    TEXT_INVALID(
            "Teks memuat karakter yang tidak diperbolehkan, atau tidak ada yang terbaca; ketik ulang.",
            "The text holds characters that are not allowed, or none that can be read; type it again."),
    /** Holds a person's number where none may be. */
    NIK_MISPLACED(
            "Kolom ini memuat NIK; hapus nomor orang dari teks.",
            "The field holds a person's number (NIK); take it out of the text."),
    /** A line of an NDJSON file that is not one JSON object with each member once. */
    JSON_FORMAT(
            "Baris bukan satu objek JSON yang sah, atau menyebut satu anggota dua kali; tulis satu objek per baris, setiap anggota sekali, "
                    + "tanpa koma atau larik di luarnya.",
            "The line is not one valid JSON object, or names a member twice; write one object on each line, each member once, without commas "
                    + "or an array around."),
    /** Two identifiers of the row belong to two different employers. */
    IDENTIFIER_CONFLICT(
            "Dua nomor pada baris ini milik dua pemberi kerja; menunggu keputusan petugas pencocokan data (/v1/match-candidates).",
            "Two identifiers of this row belong to two different employers; an officer decides which is right (/v1/match-candidates)."),
    /** An earlier row of the same file has the same number. */
    DUPLICATE_IN_FILE(
            "Nomor yang sama sudah ada di berkas ini; kirim satu baris saja.",
            "The same number occurs earlier in this file; send one row of it."),
    /** The key of an event is not the number in its row, so the order of the employer's rows would be lost. */
    KEY_MISMATCH(
            "Kunci pesan tidak sama dengan nomor pada baris ini.",
            "The key of the message is not the number in this row."),
    /** Not 16 digits. */
    NIK_FORMAT("NIK harus 16 digit.", "A NIK has 16 digits."),
    /** The province is not in the reference list, or the regency is none a NIK can name. */
    NIK_REGION("Kode wilayah dalam NIK tidak dikenal.", "The region in the NIK is unknown."),
    /** The six digits of the birth date are no date, even for a woman, whose day is 40 higher. */
    NIK_DATE("Tanggal lahir dalam NIK tidak sah.", "The birth date in the NIK is not a valid date."),
    /** The serial number is 0000. */
    NIK_SERIAL("Nomor urut dalam NIK tidak boleh 0000.", "The serial number in the NIK must not be 0000."),
    /** No employer has this number: a worker list cannot make one. */
    EMPLOYER_UNKNOWN("Nomor pemberi kerja tidak dikenal.", "No employer has this number."),
    /** The end lies before the beginning. */
    DATE_ORDER(
            "Tanggal akhir, atau tanggal data (asOf), mendahului tanggal awal.",
            "The end date, or the day of the data (asOf), lies before the start date.");

    private final String indonesian;
    private final String english;

    RowErrorCode(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The reason in Indonesian. */
    public String indonesian() {
        return indonesian;
    }

    /** The reason in English. */
    public String english() {
        return english;
    }
}
