package id.patuh.compliance.officer;

import id.patuh.contracts.vocabulary.Agency;

/**
 * Which officers a list has; every part may be null for all.
 *
 * @param subject claim {@code sub} of the one officer who asks for himself
 * @param provinces codes of the provinces in which the offices stand
 * @param region province or regency in which the offices stand
 */
record OfficerFilter(Agency agency, String subject, String[] provinces, String region) {
    String agencyName() {
        return agency == null ? null : agency.name();
    }
}
