import { smtpChannel, smtpFromEnvironment } from '@makegood/messaging/smtp';
import { ok, type Result } from '@makegood/base';
import type { LiveOutlets } from './channel-directory.ts';

/**
 * The real providers that this installation's environment names: e-mail when `MAKEGOOD_SMTP_HOST` is set. The error lists
 * the variables that are wrong, never their values.
 */
export function liveOutletsFrom(environment: Readonly<Record<string, string | undefined>>): Result<LiveOutlets, readonly string[]> {
  const smtp = smtpFromEnvironment(environment);
  if (!smtp.ok) return smtp;
  if (smtp.value === null) return ok({});
  const { settings, sender } = smtp.value;
  return ok({ email: { channel: smtpChannel(settings), sender, idempotent: false } });
}
