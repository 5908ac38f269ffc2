package id.patuh.registry;

import java.time.LocalDate;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.ProblemCode;

/** The problems that only the registry has. */
public enum RegistryProblem implements ProblemCode {
    /** No employer with this id, or none the registry knew of on the day and at the moment asked for. */
    EMPLOYER_NOT_FOUND(404, "No such employer", "Pemberi kerja {0} tidak ditemukan.", "Employer {0} was not found."),
    /** The employer had begun by the day asked for, but nothing about it is in force on that day. */
    NO_DATA_AT_DATE(
            404,
            "Nothing is in force on that date",
            "Tidak ada data pemberi kerja {0} yang berlaku pada tanggal tersebut; riwayatnya ada di /v1/employers/{0}/history.",
            "No data of employer {0} is in force on that date; its history is at /v1/employers/{0}/history."),
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
            "Pemberi kerja telah digabung ke {0}; ajukan perubahan pada pemberi kerja itu.",
            "The employer has been merged into {0}; send the change to that employer."),
    /** A write may not replace a newer statement with an older one; files may report older ones, which go into the history. */
    OLDER_THAN_HELD(
            409,
            "Statement is older than the current one",
            "Data per {0} lebih lama daripada data terkini, yaitu per {1}; betulkan data lama melalui corrections pada catatannya (/v1/records).",
            "The data as of {0} is older than the current data, which is as of {1}; to correct the past, post to the corrections of the record (/v1/records)."),
    /** The file has no header, or nothing at all. */
    FILE_EMPTY(422, "File has no row", "Berkas tidak memuat satu baris data pun.", "The file has no row of data."),
    /** The header, or a JSON object, names a column that does not exist. */
    COLUMN_UNKNOWN(
            422,
            "File has an unknown column",
            "Berkas memuat kolom yang tidak dikenal: {0}.",
            "The file has an unknown column: {0}."),
    /** The header names a column twice. */
    COLUMN_TWICE(422, "File has a column twice", "Kolom {0} muncul dua kali.", "The column {0} occurs twice."),
    /** The header lacks a required column. */
    COLUMN_MISSING(
            422, "File lacks a required column", "Kolom wajib tidak ada: {0}.", "A required column is missing: {0}."),
    /** The bytes of the file are not those of its character set. */
    FILE_CHARSET(
            422,
            "File is not text in its character set",
            "Berkas tidak dapat dibaca sebagai teks: {0}.",
            "The file cannot be read as text: {0}."),
    /** The file cannot be cut into records. */
    FILE_MALFORMED(422, "File is not well-formed", "Berkas tidak dapat dibaca: {0}.", "The file cannot be read: {0}."),
    /** The gzip stream is damaged or cut. */
    FILE_COMPRESSION(
            422,
            "Compression is damaged",
            "Kompresi gzip berkas rusak, terpotong, atau diikuti sesuatu yang bukan gzip; tidak ada baris yang diambil.",
            "The gzip compression of the file is damaged or cut, or something other than gzip follows it; no row was taken."),
    /** More rows than one file may have. */
    FILE_TOO_LONG(
            413, "File has too many rows", "Berkas memuat lebih dari {0} baris.", "The file has more than {0} rows."),
    /** So many of the first rows are refused that the file is taken for another one than it is said to be. */
    FILE_MOSTLY_REFUSED(
            422,
            "Most rows of the file are refused",
            "{0} dari {1} baris pertama ditolak; berkas tidak diproses lebih lanjut. Periksa jenis dan bentuk berkas.",
            "{0} of the first {1} rows are refused, so the file is not read further. Check its kind and form."),
    /** As many files are being received as the service takes at once. */
    IMPORTS_BUSY(
            503,
            "Too many files at once",
            "Terlalu banyak berkas diterima bersamaan; coba lagi setelah {0} detik.",
            "Too many files are being received at once; try again after {0} seconds."),
    /** No record with this id, or none that had stated anything by the day and moment asked for. */
    RECORD_NOT_FOUND(404, "No such record", "Catatan {0} tidak ditemukan.", "Record {0} was not found."),
    /** The record has no statement with this id. */
    STATEMENT_NOT_FOUND(
            404,
            "No such statement",
            "Pernyataan {0} tidak ada dalam riwayat catatan ini.",
            "The history of the record has no statement {0}."),
    /** Several workplaces, or none, could be meant; {@code records} names up to 20 records of the employer. */
    RECORD_REQUIRED(
            409,
            "The record to be changed must be named",
            "Pemberi kerja memiliki lebih dari satu tempat kerja yang buka, atau tidak memilikinya; ubah catatan yang dimaksud melalui /v1/records.",
            "The employer has more than one open workplace, or none; change the record concerned at /v1/records."),
    /** The employer has several registrations at the BPJS; {@code numbers} names them. */
    NUMBER_REQUIRED(
            409,
            "The registration must be named",
            "Pemberi kerja mempunyai beberapa nomor kepesertaan; sebutkan salah satu dalam parameter number.",
            "The employer has several registration numbers; name one in the parameter number."),
    /** Only another record of the same kind and employer can take the place of one. */
    REPLACEMENT_IMPOSSIBLE(
            409,
            "Record cannot be replaced by this one",
            "Catatan {0} tidak dapat menggantikan catatan ini: jenis dan pemberi kerjanya harus sama, dan catatan itu sendiri belum digantikan.",
            "Record {0} cannot replace this one: it must be of the same type, belong to the same employer, and not have been replaced itself."),
    /** Only a statement that stands can be corrected; {@code supersededBy} names the one that took its place. */
    RECORD_SUPERSEDED(
            409,
            "Statement has already been corrected",
            "Pernyataan {0} sudah dibetulkan oleh pernyataan {1}; betulkan pernyataan itu.",
            "Statement {0} has already been corrected by statement {1}; correct that one."),
    /** What is withdrawn cannot be withdrawn again, and a later statement of the same day holds in the place of an earlier one. */
    RECORD_NOT_CORRECTABLE(
            409,
            "Statement cannot be corrected in this way",
            "Pernyataan {0} tidak dapat dibetulkan dengan cara ini.",
            "Statement {0} cannot be corrected in this way."),
    /** The last statement of an employer can be corrected, not withdrawn: its name and region are always known. */
    PROFILE_NEEDED(
            409,
            "Employer would have no statement left",
            "Pernyataan terakhir pemberi kerja hanya dapat dibetulkan, tidak dapat dicabut.",
            "The last statement of an employer can be corrected but not withdrawn."),
    /** The rows of a worker list are never kept, because they name persons. */
    IMPORT_ROWS_NOT_KEPT(
            404,
            "Rows of a worker list are not kept",
            "Baris daftar pekerja tidak disimpan karena memuat data orang; lihat kesalahan impor {0}.",
            "The rows of a worker list are not kept, because they name persons; see the errors of import {0}."),
    /** No record of the import starts on this line. */
    IMPORT_ROW_NOT_FOUND(
            404,
            "No such record",
            "Tidak ada data yang dimulai pada baris {0} dari impor {1}.",
            "No record of import {1} starts on line {0}."),
    /** No merger with this id into this employer. */
    MERGE_NOT_FOUND(404, "No such merger", "Penggabungan {0} tidak ditemukan.", "Merger {0} was not found."),
    /** An employer cannot absorb itself. */
    MERGE_OF_ITSELF(
            422,
            "Employer cannot be merged into itself",
            "Pemberi kerja {0} tidak dapat digabung ke dirinya sendiri.",
            "Employer {0} cannot be merged into itself."),
    /** The merger or split is undone already. */
    MERGE_UNDONE(
            409,
            "Merger or split has already been undone",
            "Penggabungan atau pemisahan {0} sudah dibatalkan.",
            "Merger or split {0} has already been undone."),
    /** A later act touched a member that this one moved; {@code reorganisationId} names it. */
    MERGE_BUILT_UPON(
            409,
            "A later act changed what this one moved",
            "Tindakan {0} yang lebih baru menyangkut catatan atau nomor yang sama; batalkan tindakan itu lebih dahulu.",
            "The later act {0} changed the same records or numbers; undo that act first."),
    /** No split with this id of this employer. */
    SPLIT_NOT_FOUND(404, "No such split", "Pemisahan {0} tidak ditemukan.", "Split {0} was not found."),
    /** Only a number of the employer can go to another; {@code identifier} names it. */
    IDENTIFIER_NOT_HELD(
            409,
            "Identifier does not belong to the employer",
            "Nomor {0} bukan milik pemberi kerja ini.",
            "The number {0} does not belong to this employer."),
    /** Only a record of the employer can go to another; {@code recordId} names it. */
    RECORD_NOT_MEMBER(
            409,
            "Record does not belong to the employer",
            "Catatan {0} bukan milik pemberi kerja ini.",
            "Record {0} does not belong to this employer."),
    /** A split that moves nothing, or makes an employer without a record. */
    SPLIT_WITHOUT_MEMBER(
            422,
            "Nothing is moved to the other employer",
            "Pilih catatan atau nomor yang dipindahkan; pemberi kerja baru memerlukan sedikitnya satu catatan yang masih memuat pernyataan.",
            "Choose the records or numbers to move; a new employer needs at least one record that still holds a statement."),
    /** Members cannot go to the employer they are of. */
    SPLIT_TO_ITSELF(
            422,
            "Records and numbers already belong to that employer",
            "Catatan dan nomor tersebut sudah dimiliki pemberi kerja {0}.",
            "These records and numbers already belong to employer {0}."),
    /** A sanction case of the employer is open; {@code agencies} names who leads one. */
    CASE_OF_ANOTHER_AGENCY(
            403,
            "An open sanction case is led by another agency",
            "Pemberi kerja ini sedang dalam kasus sanksi yang ditangani {0}; hanya instansi itu atau Kementerian Ketenagakerjaan yang berwenang.",
            "A sanction case of this employer is led by {0}; only that agency or the Ministry of Manpower may do this."),
    /** No match candidate with this id. */
    MATCH_CANDIDATE_NOT_FOUND(
            404, "No such match candidate", "Calon padanan {0} tidak ditemukan.", "Match candidate {0} was not found."),
    /** A person has decided already; {@code state} says how. */
    MATCH_CANDIDATE_DECIDED(
            409,
            "Match candidate has already been decided",
            "Calon padanan {0} sudah diputuskan: {1}.",
            "Match candidate {0} has already been decided: {1}."),
    /** No report of a change with this id. */
    CHANGE_REPORT_NOT_FOUND(
            404, "No such change report", "Laporan perubahan {0} tidak ditemukan.", "Change report {0} was not found."),
    /** Only what a workplace has stated can change. */
    NOT_YET_DECLARED(
            409,
            "Employer has no open workplace",
            "Pemberi kerja tidak mempunyai tempat kerja yang buka; sampaikan WLKP lebih dahulu.",
            "The employer has no open workplace; send its WLKP report first."),
    /** As many exports are running as the service gives at once. */
    EXPORTS_BUSY(
            503,
            "Too many exports at once",
            "Terlalu banyak ekspor berjalan bersamaan; coba lagi setelah {0} detik.",
            "Too many exports are running at once; try again after {0} seconds.");

    private static final Phrase WRONG_BYTE = new Phrase(
            "baris 51, karakter ke-12 (bita 0xE9) bukan UTF-8", "line 51, character 12 (byte 0xE9) is not UTF-8");
    private static final Phrase OPEN_QUOTE = new Phrase(
            "tanda kutip yang dibuka pada baris 11 tidak pernah ditutup",
            "the quotation mark that opens on line 11 is never closed");
    private static final String EMPLOYER = "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d11";
    private static final String ID = "0197f3c2-9d40-7c3e-9b1d-2f6a4e8c0d15";
    private static final String NIB = "5328599893757";

    private final Entry entry;

    RegistryProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return switch (this) {
            case EMPLOYER_NOT_FOUND, NO_DATA_AT_DATE, EMPLOYER_MERGED, MERGE_OF_ITSELF, SPLIT_TO_ITSELF ->
                new Object[] {EMPLOYER};
            case IMPORT_NOT_FOUND,
                    RECORD_NOT_FOUND,
                    STATEMENT_NOT_FOUND,
                    IMPORT_ROWS_NOT_KEPT,
                    REPLACEMENT_IMPOSSIBLE,
                    RECORD_NOT_CORRECTABLE,
                    MERGE_NOT_FOUND,
                    MERGE_UNDONE,
                    MERGE_BUILT_UPON,
                    SPLIT_NOT_FOUND,
                    RECORD_NOT_MEMBER,
                    MATCH_CANDIDATE_NOT_FOUND,
                    CHANGE_REPORT_NOT_FOUND -> new Object[] {ID};
            case COVERAGE_NOT_FOUND -> new Object[] {Programme.JKN};
            case IDENTIFIER_IN_USE -> new Object[] {NIB, EMPLOYER};
            case IDENTIFIER_NOT_HELD -> new Object[] {NIB};
            case OLDER_THAN_HELD -> new Object[] {LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 30)};
            case COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING -> new Object[] {"wlkpNumber"};
            case FILE_CHARSET -> new Object[] {WRONG_BYTE};
            case FILE_MALFORMED -> new Object[] {OPEN_QUOTE};
            case FILE_MOSTLY_REFUSED -> new Object[] {20_001, 20_500};
            case FILE_TOO_LONG -> new Object[] {50_000_000};
            case IMPORTS_BUSY, EXPORTS_BUSY -> new Object[] {"30"};
            case RECORD_SUPERSEDED -> new Object[] {ID, "0197f3c2-9d40-7c3e-9b1d-2f6a4e8c0d16"};
            case IMPORT_ROW_NOT_FOUND -> new Object[] {"4711", ID};
            case CASE_OF_ANOTHER_AGENCY -> new Object[] {Agency.BPJS_TK};
            case MATCH_CANDIDATE_DECIDED -> new Object[] {ID, new Phrase("berbeda", "different")};
            default -> ProblemCode.super.samples();
        };
    }
}
