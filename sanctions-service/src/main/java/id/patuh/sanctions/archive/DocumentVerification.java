package id.patuh.sanctions.archive;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * What anybody may know of a document.
 *
 * @param office name of the office that issued it
 * @param matches whether the hash that was asked about is that of its file; null where none was given
 */
public record DocumentVerification(
        DocumentKind kind,
        String office,
        LocalDate date,
        DocumentState state,
        @Schema(nullable = true) Boolean matches) {}
