package id.patuh.compliance.campaign;

/** How far a campaign is. */
public enum CampaignState {
    /** Described; nobody was selected yet. */
    DRAFT,
    /** Its employers are drawn, its letters are out. */
    LAUNCHED,
    /** Given up before the launch, or at its end: it brings nobody on a list any more. What became of its employers is still read. */
    CLOSED
}
