/**
 * What every module of the house keeps to. Owns the rules and the reading of sources and classes; knows no module. A module has one
 * small test of {@link id.patuh.rules.HouseRules} and, where it has tables, one of {@link id.patuh.rules.TableOwners}.
 */
package id.patuh.rules;
