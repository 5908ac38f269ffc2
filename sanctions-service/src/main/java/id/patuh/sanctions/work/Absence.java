package id.patuh.sanctions.work;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days on which an officer is away.
 *
 * @param officer subject of the officer
 * @param from first day, Asia/Jakarta
 * @param to last day, Asia/Jakarta
 */
@Schema(name = "Absence")
public record Absence(UUID id, String officer, LocalDate from, LocalDate to) {}
