package id.patuh.compliance.map;

import id.patuh.contracts.vocabulary.BusinessScale;

/** The total of one group of open workplaces, where they are, by the scale of their employers. */
record WorkplaceTotal(String regionCode, BusinessScale scale, long workplaces, long workers) {}
