package id.patuh.sanctions.sanctioncase.action;

import id.patuh.sanctions.action.CommandHandler;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;

/** The effect of one action on a case. */
public interface CaseCommandHandler<C extends CaseCommand> extends CommandHandler<C, CaseActionContext> {}
