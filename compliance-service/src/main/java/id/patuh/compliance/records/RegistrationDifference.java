package id.patuh.compliance.records;

import id.patuh.contracts.vocabulary.Agency;

/** By how much the open registrations of a region at a BPJS, and the workers enrolled under them, grow or shrink. */
public record RegistrationDifference(String regionCode, Agency agency, long registrations, long workers) {}
