/**
 * The forms in which text, dates, numbers and ids are taken, the same for every way in: bodies, query and path, files and events. Knows no
 * other package.
 */
package id.patuh.kit.text;
