package id.patuh.compliance.visit.attachment;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A photograph or paper of a visit.
 *
 * @param sha256 by which reports name it
 * @param mediaType by its content, whatever its name says
 * @param size in bytes
 */
@Schema(name = "VisitAttachment")
public record Attachment(String sha256, String mediaType, int size, Instant addedAt, UUID addedBy) {}
