package id.patuh.registry.reference;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.KbliSection;

/** Documents the reference lists, which are always one page. */
@Schema(name = "ReferencePage", description = "A whole reference list")
record ReferenceView(
        List<Item> items, @Schema(nullable = true) String nextCursor) {

    /** An item; its members depend on the list. */
    @Schema(
            name = "ReferenceItem",
            description = "A region, a section of the KBLI, a programme or a service",
            anyOf = {
                ReferenceList.RegionItem.class,
                KbliSection.class,
                ReferenceList.ProgrammeItem.class,
                ReferenceList.ServiceItem.class
            })
    interface Item {}
}
