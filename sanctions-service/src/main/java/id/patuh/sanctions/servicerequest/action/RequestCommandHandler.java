package id.patuh.sanctions.servicerequest.action;

import id.patuh.sanctions.action.CommandHandler;
import id.patuh.sanctions.servicerequest.RequestCommand;

/** The effect of one action on a request. */
interface RequestCommandHandler<C extends RequestCommand> extends CommandHandler<C, RequestActionContext> {}
