package id.patuh.sanctions.history.verification;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.history.HistoryBreak;

/**
 * A part of the verification of everything.
 *
 * @param anchors how many were checked here
 * @param cases how many were checked here
 * @param steps how many were checked here
 * @param breaks of each anchor and each case the first; empty where all hold
 * @param nextCursor where the next part starts; null when all was checked
 */
@Schema(name = "HistoryVerification")
record HistoryVerification(
        long anchors,
        long cases,
        long steps,
        List<HistoryBreak> breaks,
        @Schema(nullable = true) String nextCursor) {}
