package id.patuh.compliance.problem;

import id.patuh.kit.problem.ProblemCode;

/** What is refused of campaigns and their letters. Codes never change their meaning. */
public enum CampaignProblem implements ProblemCode {
    /** No campaign of this id. */
    CAMPAIGN_UNKNOWN(404, "Campaign unknown", "Kampanye surat {0} tidak dikenal.", "Campaign {0} is not known."),
    /** The action does not lead from the state of the campaign. */
    CAMPAIGN_STATE(
            409,
            "State of the campaign does not allow it",
            "Langkah ini tidak dimungkinkan; keadaan kampanye sekarang {0}. Buat kampanye baru bila perlu.",
            "The step is not possible; the state of the campaign is {0}. Make another campaign if you need one."),
    /** Nobody was drawn, so that there is nothing to measure. */
    CAMPAIGN_NOT_LAUNCHED(
            409,
            "Campaign was not launched",
            "Kampanye ini belum diluncurkan; luncurkan dahulu.",
            "The campaign was not launched; launch it first."),
    /** No employer would get a letter. */
    CAMPAIGN_EMPTY(
            422,
            "Nobody would get a letter",
            "Tidak ada pemberi kerja yang akan menerima surat: tidak ada yang cocok, atau semuanya masih dalam kampanye lain. Buat kampanye dengan pilihan yang lebih luas.",
            "No employer would get a letter: none matches, or all are in other campaigns still. Make a campaign with a wider selection."),
    /** More employers than a campaign may have. */
    CAMPAIGN_TOO_LARGE(
            422,
            "Too many employers",
            "Pilihan ini memuat lebih dari {0} pemberi kerja; persempit wilayah, skala, atau jumlah pekerja.",
            "The selection has more than {0} employers; narrow the regions, the scale or the number of workers."),
    /** No letter of this id in the campaign. */
    LETTER_UNKNOWN(404, "Letter unknown", "Kampanye ini tidak mempunyai surat {0}.", "The campaign has no letter {0}.");

    private static final String ID = "0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d11";

    private final Entry entry;

    CampaignProblem(int status, String title, String indonesian, String english) {
        this.entry = new Entry(status, title, indonesian, english);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    @Override
    public Object[] samples() {
        return switch (this) {
            case CAMPAIGN_UNKNOWN, LETTER_UNKNOWN -> new Object[] {ID};
            case CAMPAIGN_STATE -> new Object[] {"CLOSED"};
            case CAMPAIGN_TOO_LARGE -> new Object[] {50_000};
            case CAMPAIGN_NOT_LAUNCHED, CAMPAIGN_EMPTY -> ProblemCode.super.samples();
        };
    }
}
