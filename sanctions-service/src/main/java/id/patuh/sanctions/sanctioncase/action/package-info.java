/** The effects of the actions on a case, one handler for each command. Owns no table: writes through the stores of other packages. */
package id.patuh.sanctions.sanctioncase.action;
