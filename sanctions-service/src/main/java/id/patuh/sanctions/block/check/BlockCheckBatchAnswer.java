package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers to many questions. */
@Schema(name = "ServiceBlockCheckAnswers")
record BlockCheckBatchAnswer(List<BlockCheckAnswer> items, Instant checkedAt) {}
