package id.patuh.registry.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.patuh.contracts.vocabulary.KbliSection;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.RegionLevel;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.contracts.vocabulary.ServiceType;

/** The published reference lists. */
enum ReferenceList {
    /** Provinces, regencies and cities. */
    REGIONS {
        @Override
        List<?> items() {
            return Regions.all().stream().map(ReferenceList::item).toList();
        }
    },
    /** Sections of the industry classification by edition. */
    KBLI {
        @Override
        List<?> items() {
            return KbliSection.all();
        }
    },
    /** Social security programmes with the agency that runs each. */
    PROGRAMMES {
        @Override
        List<?> items() {
            return Arrays.stream(Programme.values())
                    .map(programme -> new ProgrammeItem(
                            programme.name(), programme.agency().name()))
                    .toList();
        }
    },
    /** Public services that TMP2T may withhold. */
    SERVICES {
        @Override
        List<?> items() {
            return Arrays.stream(ServiceType.values())
                    .map(service -> new ServiceItem(service.name()))
                    .toList();
        }
    };

    abstract List<?> items();

    static Optional<ReferenceList> named(String name) {
        return Arrays.stream(values())
                .filter(list -> list.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** A region. */
    record RegionItem(String code, String name, RegionLevel level, String province) {}

    /** A programme. */
    record ProgrammeItem(String code, String agency) {}

    /** A service. */
    record ServiceItem(String code) {}

    private static RegionItem item(Region region) {
        return new RegionItem(
                region.code().value(),
                region.name(),
                region.level(),
                region.code().province().value());
    }
}
