package id.patuh.benchmarks.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.Regions;

/** Ways in which a clerk of another agency writes an employer down, and others that are easily taken for it. */
public enum NameVariant {
    /** One letter left out, doubled, replaced or swapped. */
    ONE_TYPO(true) {
        @Override
        public String name(String name, Random random) {
            return mistyped(name, random);
        }
    },
    /** Two of these. */
    TWO_TYPOS(true) {
        @Override
        public String name(String name, Random random) {
            return mistyped(mistyped(name, random), random);
        }
    },
    /** The words in another order. */
    OTHER_ORDER(true) {
        @Override
        public String name(String name, Random random) {
            List<String> words = words(name);
            Collections.rotate(words, 1);
            return form(name) + " " + String.join(" ", words);
        }
    },
    /** A word cut, or as it is usually shortened. */
    ABBREVIATED(true) {
        @Override
        public String name(String name, Random random) {
            List<String> words = words(name);
            int at = random.nextInt(words.size());
            String word = words.get(at);
            words.set(at, USUAL.getOrDefault(word, word.length() > 5 ? word.substring(0, 4) + "." : word));
            return form(name) + " " + String.join(" ", words);
        }
    },
    /** Another legal form, or the same written otherwise. */
    OTHER_LEGAL_FORM(true) {
        @Override
        public String name(String name, Random random) {
            String[] forms = {"Perseroan Terbatas", "P.T.", "CV.", "C.V.", "UD", "Persekutuan Komanditer", "Koperasi"};
            return forms[random.nextInt(forms.length)] + " " + String.join(" ", words(name));
        }
    },
    /** Blanks at other places. */
    OTHER_BLANKS(true) {
        @Override
        public String name(String name, Random random) {
            List<String> words = words(name);
            String joined = words.get(0) + (words.size() > 1 ? words.get(1).toLowerCase(Locale.ROOT) : "");
            return form(name) + " " + joined + " "
                    + String.join(" ", words.subList(Math.min(2, words.size()), words.size()));
        }
    },
    /** The last word of three left out. */
    WORD_LEFT_OUT(true) {
        @Override
        public String name(String name, Random random) {
            List<String> words = words(name);
            return form(name) + " " + String.join(" ", words.subList(0, Math.max(2, words.size() - 1)));
        }
    },
    /** The same name in another regency of the province: nothing but a number can tell. */
    MOVED(true) {
        @Override
        public String region(String region, Random random) {
            List<String> others = Regions.regenciesOf(RegionCode.parse(region.substring(0, 2))).stream()
                    .map(regency -> regency.code().value())
                    .filter(code -> !code.equals(region))
                    .toList();
            return others.isEmpty() ? region : others.get(random.nextInt(others.size()));
        }
    },
    /** Mistyped, and with its tax number in the old form of 15 digits. */
    OLD_NPWP(true) {
        @Override
        public String name(String name, Random random) {
            return mistyped(name, random);
        }
    },
    /** A branch, which is another business. */
    BRANCH(false) {
        @Override
        public String name(String name, Random random) {
            String[] towns = {"Bandung", "Bekasi", "Medan", "Gresik"};
            return name + " Cabang " + towns[random.nextInt(towns.length)];
        }
    },
    /** The next of a series. */
    SERIAL(false) {
        @Override
        public String name(String name, Random random) {
            return name + (random.nextBoolean() ? " " + (2 + random.nextInt(8)) : " II");
        }
    },
    /** One word is quite another. */
    OTHER_WORD(false) {
        @Override
        public String name(String name, Random random) {
            List<String> words = words(name);
            String[] others = {"Kencana", "Buana", "Artha", "Sembada", "Waskita", "Mahardika"};
            words.set(random.nextInt(words.size()), others[random.nextInt(others.length)]);
            return form(name) + " " + String.join(" ", words);
        }
    },
    /** An employer of its own, with a name from the same words. */
    UNRELATED(false);

    private static final Map<String, String> USUAL = Map.of(
            "Internasional", "Int'l",
            "Teknik", "Tehnik",
            "Nusantara", "Nus.",
            "Sejahtera", "Sej.",
            "Group", "Grp.",
            "Indonesia", "Indon.");

    private final boolean same;

    NameVariant(boolean same) {
        this.same = same;
    }

    /** Whether it is the employer it was made from. */
    public boolean isSame() {
        return same;
    }

    /** How the name is written. */
    public String name(String name, Random random) {
        return name;
    }

    /** Where the other one is at home. */
    public String region(String region, Random random) {
        return region;
    }

    private static String form(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static List<String> words(String name) {
        return new ArrayList<>(List.of(name.substring(name.indexOf(' ') + 1).split(" ")));
    }

    private static String mistyped(String name, Random random) {
        int at = name.indexOf(' ') + 1 + random.nextInt(name.length() - name.indexOf(' ') - 2);
        char letter = name.charAt(at);
        char next = name.charAt(at + 1);
        if (letter == ' ' || next == ' ') {
            return mistyped(name, random);
        }
        String replacement =
                switch (random.nextInt(4)) {
                    case 0 -> "" + next;
                    case 1 -> "" + letter + letter + next;
                    case 2 -> "" + (char) ('a' + random.nextInt(26)) + next;
                    default -> "" + next + letter;
                };
        return name.substring(0, at) + replacement + name.substring(at + 2);
    }
}
