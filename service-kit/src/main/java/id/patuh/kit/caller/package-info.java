/**
 * Who makes a request: verified tokens, roles and their groups, agency and region. Everything else asks {@link id.patuh.kit.caller.Actor}
 * or {@link id.patuh.kit.caller.CurrentCaller}, never a token.
 */
package id.patuh.kit.caller;
