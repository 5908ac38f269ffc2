package id.patuh.sanctions.action;

import java.time.Instant;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.sanctions.policy.SanctionsPolicy;

/**
 * Who acts, when, and under which policy.
 *
 * @param now as precise as the database keeps it
 */
public record ActingContext(CaseEvent.Actor actor, Instant now, SanctionsPolicy policy) {}
