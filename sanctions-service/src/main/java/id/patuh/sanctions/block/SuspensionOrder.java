package id.patuh.sanctions.block;

import java.time.Instant;

import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;

/**
 * A decision is not in force from a moment on. Source: UU 30/2014 art. 65
 *
 * @param reference what it rests on, for example the number of a court order
 */
public record SuspensionOrder(Instant from, SuspensionGround ground, String reference) {
    /** Whether it takes the place of a suspension that runs: a court's order that of an official. */
    boolean replaces(SuspensionGround running) {
        return ground == SuspensionGround.COURT && running != SuspensionGround.COURT;
    }
}
