package id.patuh.sanctions.history;

/** How a history, or the chain of anchors, does not hold; what tells more comes first. */
public enum BreakType {
    /** A step is not there, or stands at another place than it was written to. */
    STEP_MISSING,
    /** A step does not follow the one before: one of them was replaced. */
    LINK,
    /** What a step says does not give its hash: it was changed. */
    CONTENT,
    /** The document of a step is gone, or its file is another one. */
    DOCUMENT,
    /** A step is another one than an anchor names, or is gone: the history was written anew after that day. */
    ANCHOR,
    /** The history ends elsewhere than its case says: its last steps were removed. */
    HEAD,
    /** An anchor is not signed by a key of this service, or is that of another day. */
    ANCHOR_SIGNATURE,
    /** An anchor does not follow the one before: one of them was removed or replaced. */
    ANCHOR_LINK,
    /** The list by which anchors are found by case says something else than the signed document. */
    ANCHOR_HEADS
}
