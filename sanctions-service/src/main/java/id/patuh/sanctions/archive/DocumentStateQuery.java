package id.patuh.sanctions.archive;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.block.ServiceBlock;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** Tells what holds of a document now: of a decision from its block, of a fine from its ledger, whoever changed them and how. */
@ApplicationScoped
class DocumentStateQuery {
    private final DocumentRegister register;
    private final BlockStore blocks;
    private final FineLedger fines;
    private final Clock clock;

    DocumentStateQuery(DocumentRegister register, BlockStore blocks, FineLedger fines, Clock clock) {
        this.register = register;
        this.blocks = blocks;
        this.fines = fines;
        this.clock = clock;
    }

    DocumentState of(Document document) {
        return switch (document.kind()) {
            case DECISION -> of(blocks.ofRequest(document.requestId()), clock.instant());
            case FINE -> ofFine(document);
            default -> DocumentState.VALID;
        };
    }

    static DocumentState of(ServiceBlock block, Instant now) {
        if (block.end() != null) {
            return switch (block.end()) {
                case REVOKED -> DocumentState.REVOKED;
                case WITHDRAWN -> DocumentState.WITHDRAWN;
                case ANNULLED -> DocumentState.ANNULLED;
            };
        }
        if (block.inForceFrom() == null) {
            return DocumentState.NOT_IN_FORCE;
        }
        return block.inForceAt(now) ? DocumentState.VALID : DocumentState.SUSPENDED;
    }

    /** Another fine is imposed only after the last one was struck down. */
    private DocumentState ofFine(Document document) {
        DocumentFile file = register.file(document.caseId());
        if (!file.latest(DocumentKind.FINE).id().equals(document.id())) {
            return DocumentState.ANNULLED;
        }
        return switch (fines.status(document.caseId())) {
            case STRUCK_DOWN -> DocumentState.ANNULLED;
            case LIFTED -> DocumentState.WITHDRAWN;
            case REDUCED -> DocumentState.REDUCED;
            case IMPOSED -> file.received(document).isPresent() ? DocumentState.VALID : DocumentState.NOT_IN_FORCE;
        };
    }
}
