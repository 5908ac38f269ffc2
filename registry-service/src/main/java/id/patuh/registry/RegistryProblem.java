package id.patuh.registry;

import id.patuh.kit.problem.ProblemCode;

/** The problems that only the registry has. */
public enum RegistryProblem implements ProblemCode {
    /** No employer with this id, or none the registry knew of at the moment asked for. */
    EMPLOYER_NOT_FOUND(404, "No such employer", "Pemberi kerja {0} tidak ditemukan.", "Employer {0} was not found."),
    /** The employer is not registered in the programme. */
    COVERAGE_NOT_FOUND(
            404,
            "No such coverage",
            "Pemberi kerja tidak terdaftar pada program {0}.",
            "The employer is not registered in programme {0}."),
    /** No import with this id. */
    IMPORT_NOT_FOUND(404, "No such import", "Impor {0} tidak ditemukan.", "Import {0} was not found."),
    /** A number belongs to another employer; {@code employerId} names it. */
    IDENTIFIER_IN_USE(
            409,
            "Identifier belongs to another employer",
            "Nomor {0} sudah dimiliki pemberi kerja {1}.",
            "The number {0} already belongs to employer {1}."),
    /** Merged employers are retired; {@code successorId} names the one to change. */
    EMPLOYER_MERGED(
            409,
            "Employer was merged into another",
            "Pemberi kerja telah digabung ke {0}; ubah pemberi kerja itu.",
            "The employer was merged into {0}; change that one."),
    /** A write may not replace a newer fact by an older one; files may report older facts, into the history. */
    OLDER_THAN_HELD(
            409,
            "Fact is older than the one held",
            "Data per {0} lebih lama daripada yang tercatat per {1}.",
            "The fact of {0} is older than the one held of {1}."),
    /** The file has no header, or nothing at all. */
    FILE_EMPTY(422, "File is empty", "Berkas kosong.", "The file is empty."),
    /** The header, or a JSON object, names a column that does not exist. */
    COLUMN_UNKNOWN(
            422,
            "File has an unknown column",
            "Berkas memuat kolom yang tidak dikenal: {0}.",
            "The file has a column that is not known: {0}."),
    /** The header names a column twice. */
    COLUMN_TWICE(422, "File has a column twice", "Kolom {0} muncul dua kali.", "The column {0} occurs twice."),
    /** The header lacks a required column. */
    COLUMN_MISSING(
            422, "File lacks a required column", "Kolom wajib tidak ada: {0}.", "A required column is missing: {0}."),
    /** The file is not UTF-8. */
    FILE_CHARSET(
            422,
            "File is not UTF-8",
            "Berkas bukan UTF-8 yang sah (sesudah baris {0}).",
            "The file is not valid UTF-8 (after line {0})."),
    /** The file cannot be cut into records. */
    FILE_MALFORMED(
            422,
            "File is not well-formed",
            "Berkas tidak dapat dibaca sesudah baris {0}.",
            "The file cannot be read after line {0}."),
    /** The gzip stream is damaged or cut. */
    FILE_COMPRESSION(
            422,
            "Compression is damaged",
            "Kompresi gzip berkas rusak atau terpotong.",
            "The gzip compression of the file is damaged or cut."),
    /** More rows than one file may have. */
    FILE_TOO_LONG(
            413, "File has too many rows", "Berkas memuat lebih dari {0} baris.", "The file has more than {0} rows."),
    /** As many files are being received as the service takes at once. */
    IMPORTS_BUSY(
            503,
            "Too many files at once",
            "Terlalu banyak berkas diterima bersamaan; coba lagi setelah {0} detik.",
            "Too many files are being received at once; try again after {0} seconds."),
    /** No report of a change with this id. */
    CHANGE_REPORT_NOT_FOUND(
            404,
            "No such report of a change",
            "Laporan perubahan {0} tidak ditemukan.",
            "Report of a change {0} was not found."),
    /** A head count can change only where one was declared. */
    NOT_YET_DECLARED(
            409,
            "Employer has not declared its workers yet",
            "Pemberi kerja belum pernah menyampaikan WLKP; jumlah pekerja dilaporkan dengan WLKP.",
            "The employer has never sent a WLKP report; a head count is reported with one."),
    /** The feed does not hold everything after the number; only a full export is complete. */
    CHANGE_NUMBER_GONE(
            410,
            "Changes since this number are not all kept",
            "Perubahan sesudah nomor {0} tidak lengkap tersimpan; ambil ekspor penuh.",
            "Not all changes after number {0} are kept; take a full export."),
    /** As many exports are running as the service gives at once. */
    EXPORTS_BUSY(
            503,
            "Too many exports at once",
            "Terlalu banyak ekspor berjalan bersamaan; coba lagi setelah {0} detik.",
            "Too many exports are running at once; try again after {0} seconds.");

    private final Entry entry;

    RegistryProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
