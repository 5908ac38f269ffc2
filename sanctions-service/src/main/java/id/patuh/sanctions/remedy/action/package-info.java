/** The effects of the actions on remedies, one handler for each command. Owns no table: writes through the stores of other packages. */
package id.patuh.sanctions.remedy.action;
