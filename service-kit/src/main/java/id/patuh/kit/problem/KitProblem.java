package id.patuh.kit.problem;

import id.patuh.contracts.vocabulary.Agency;

/** The problems that every service shares. */
public enum KitProblem implements ProblemCode {
    VALIDATION_FAILED(
            400,
            "Request is not valid",
            "Permintaan tidak valid; lihat daftar kesalahan.",
            "The request is not valid; see the list of errors."),
    MALFORMED_JSON(
            400,
            "Body is not well-formed JSON",
            "Isi permintaan bukan JSON yang benar (baris {0}, kolom {1}).",
            "The body is not well-formed JSON (line {0}, column {1})."),
    UNKNOWN_FIELD(
            400,
            "Body has an unknown field",
            "Isi permintaan memuat kolom yang tidak dikenal: {0}.",
            "The body has an unknown field: {0}."),
    PARAMETER_INVALID(
            400,
            "Parameter is not valid",
            "Parameter atau tajuk permintaan tidak valid: {0}.",
            "A parameter or header of the request is not valid: {0}."),
    CURSOR_INVALID(
            400,
            "Cursor is not valid",
            "Penanda halaman tidak valid atau berasal dari pencarian lain.",
            "The cursor is invalid or belongs to another query."),
    UNAUTHENTICATED(401, "Caller is unknown", "Diperlukan token akses yang sah.", "A valid access token is required."),
    ROLE_MISSING(
            403,
            "Role is missing",
            "Peran Anda tidak berwenang melakukan tindakan ini.",
            "Your roles don''t allow this action."),
    AGENCY_MISMATCH(
            403,
            "Action belongs to another agency",
            "Tindakan ini hanya dapat dilakukan oleh {0}.",
            "Only {0} may take this action."),
    REGION_OUT_OF_SCOPE(
            403,
            "Region is outside your scope",
            "Wilayah {0} di luar wilayah kerja Anda.",
            "{0} is outside the regions you work in."),
    NOT_FOUND(404, "No such resource", "Alamat yang diminta tidak ada.", "Nothing exists at this address."),
    JOB_NOT_FOUND(404, "No such job", "Pekerjaan {0} tidak ditemukan.", "Job {0} was not found."),
    METHOD_NOT_ALLOWED(
            405,
            "Method is not allowed",
            "Metode {0} tidak tersedia di alamat ini.",
            "Method {0} is not available at this address."),
    NOT_ACCEPTABLE(
            406,
            "No acceptable representation",
            "Tidak ada bentuk jawaban yang sesuai dengan tajuk Accept.",
            "No representation matches the Accept header."),
    BODY_TOO_SLOW(
            408,
            "Body did not arrive in time",
            "Isi permintaan tidak diterima lengkap dalam {0} detik, atau terlalu lambat.",
            "The body did not arrive within {0} seconds, or came too slowly."),
    VERSION_CONFLICT(
            409,
            "Resource was changed at the same time",
            "Data diubah oleh permintaan lain pada saat yang sama; baca lagi lalu ulangi.",
            "Another request changed the resource at the same time; read it again and retry."),
    IDEMPOTENCY_IN_FLIGHT(
            409,
            "Request with this key is still running",
            "Permintaan dengan Idempotency-Key yang sama masih berjalan.",
            "A request with the same Idempotency-Key is still running."),
    CHANGE_NUMBER_GONE(
            410,
            "Changes since this number are not all kept",
            "Perubahan sesudah nomor {0} tidak lengkap tersimpan, atau nomor itu belum pernah diberikan; ambil keadaan penuh"
                    + " (ekspor, atau topik Kafka dari awal), lalu lanjutkan dari nomor di sana.",
            "Not all changes after number {0} are kept, or the number was never given; take the full state (an export, or the Kafka"
                    + " topic from its beginning) and read on from the number given there."),
    PRECONDITION_FAILED(
            412,
            "Nothing here has a version",
            "Alamat ini tidak mempunyai versi, sehingga syarat If-Match tidak dapat dipenuhi; kirim tanpa tajuk itu.",
            "Nothing at this address has a version, so the condition If-Match cannot hold; send the request without it."),
    ETAG_STALE(
            412,
            "Resource has another version",
            "Data sudah berubah sejak dibaca; versi sekarang {0}.",
            "The resource has changed since you read it; its version is now {0}."),
    BODY_TOO_LARGE(
            413,
            "Body is too large",
            "Isi permintaan melebihi batas {0} bita.",
            "The body is larger than the limit of {0} bytes."),
    URI_TOO_LONG(
            414,
            "Address is too long",
            "Alamat permintaan beserta parameternya terlalu panjang.",
            "The address of the request with its parameters is too long."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Media type is not supported",
            "Jenis, himpunan karakter, atau pengodean isi permintaan tidak didukung: {0}. Kirim sebagai {1}{2}.",
            "The media type, character set or encoding of the body is not supported: {0}. Send {1}{2}."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key was used for another request",
            "Idempotency-Key ini sudah dipakai untuk permintaan yang berbeda.",
            "This Idempotency-Key was already used for a different request."),
    IF_MATCH_REQUIRED(
            428,
            "If-Match is required",
            "Sertakan tajuk If-Match dengan ETag yang terakhir dibaca.",
            "Send the header If-Match with the ETag you read last."),
    RATE_LIMITED(
            429,
            "Too many requests",
            "Terlalu banyak permintaan; coba lagi setelah {0} detik.",
            "Too many requests; try again in {0,number} {0,choice,1#second|1<seconds}."),
    HEADERS_TOO_LARGE(
            431,
            "Headers are too large",
            "Tajuk permintaan terlalu besar.",
            "The headers of the request are too large."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "Terjadi kesalahan di sisi layanan; sebutkan traceId saat melapor.",
            "The service failed; quote the traceId when you report it."),
    UNAVAILABLE(
            503,
            "Service is not available now",
            "Layanan untuk sementara tidak tersedia; coba lagi setelah {0} detik.",
            "The service is temporarily unavailable; try again in {0} seconds.");

    private final Entry entry;

    KitProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return switch (this) {
            case MALFORMED_JSON -> new Object[] {3, 14};
            case UNKNOWN_FIELD -> new Object[] {"/nibb"};
            case PARAMETER_INVALID -> new Object[] {"limit"};
            case AGENCY_MISMATCH -> new Object[] {Agency.BPJS_TK};
            case REGION_OUT_OF_SCOPE -> new Object[] {Phrase.ofRegion("31")};
            case JOB_NOT_FOUND -> new Object[] {"0197f3c2-9d40-7c3e-9b1d-2f6a4e8c0d15"};
            case METHOD_NOT_ALLOWED -> new Object[] {"PATCH"};
            case UNSUPPORTED_MEDIA_TYPE -> new Object[] {"text/xml", "application/json", ""};
            case CHANGE_NUMBER_GONE -> new Object[] {"4711"};
            case ETAG_STALE -> new Object[] {"\"v4\""};
            case BODY_TOO_LARGE -> new Object[] {1_048_576};
            case BODY_TOO_SLOW -> new Object[] {10};
            case RATE_LIMITED -> new Object[] {12};
            case UNAVAILABLE -> new Object[] {2};
            default -> ProblemCode.super.samples();
        };
    }
}
