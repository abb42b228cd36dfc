import { err, ok, type Result } from '@makegood/base';
import { z } from 'zod';
import { type EmailAddress, parseEmail } from '../addresses.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte. `starttls`: upgraded before anything is said, or not at all. `none`: only to this machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login?: { readonly user: string; readonly password: string };
  /** Signs every mail; without it most receivers will not show the one-click way to unsubscribe. */
  readonly dkim?: { readonly domain: string; readonly selector: string; readonly privateKey: string };
  /** PEM of a certificate authority to trust besides the usual ones, for a server inside the firm. */
  readonly authority?: string;
  /** Milliseconds. */
  readonly timeouts: {
    readonly connect: number;
    /** Silence on an open connection. */
    readonly silence: number;
    /** One send from start to end. */
    readonly total: number;
  };
};

/** Who mails come from, unless a workspace says otherwise. */
export type MailSender = {
  readonly from: EmailAddress;
  readonly fromName?: string;
  readonly replyTo?: EmailAddress;
  readonly bounceTo?: EmailAddress;
};

export const SMTP_TIMEOUTS: SmtpSettings['timeouts'] = { connect: 15_000, silence: 60_000, total: 120_000 };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
const email = z.string().transform((text, context) => {
  const parsed = parseEmail(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: 'is not a bare mail address' });
  return z.NEVER;
});
const oneLine = z.string().regex(/^[^\p{Cc}]{1,200}$/u, 'must be one line of at most 200 characters');

const environment = z
  .object({
    MAKEGOOD_SMTP_HOST: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, 'is not a host name'),
    MAKEGOOD_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    MAKEGOOD_SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
    MAKEGOOD_SMTP_CA: z.string().includes('BEGIN CERTIFICATE', { message: 'is not a PEM certificate' }).optional(),
    MAKEGOOD_SMTP_USER: oneLine.optional(),
    MAKEGOOD_SMTP_PASSWORD: z.string().min(1).max(1_000).optional(),
    MAKEGOOD_SMTP_FROM: email,
    MAKEGOOD_SMTP_FROM_NAME: oneLine.optional(),
    MAKEGOOD_SMTP_REPLY_TO: email.optional(),
    MAKEGOOD_SMTP_BOUNCE_TO: email.optional(),
    MAKEGOOD_SMTP_DKIM_DOMAIN: z
      .string()
      .regex(/^[a-z0-9.-]{1,253}$/i, 'is not a domain')
      .optional(),
    MAKEGOOD_SMTP_DKIM_SELECTOR: z
      .string()
      .regex(/^[a-z0-9._-]{1,63}$/i, 'is not a selector')
      .optional(),
    MAKEGOOD_SMTP_DKIM_PRIVATE_KEY: z.string().includes('PRIVATE KEY', { message: 'is not a PEM key' }).optional(),
  })
  .superRefine((env, context) => {
    const complain = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if ((env.MAKEGOOD_SMTP_USER === undefined) !== (env.MAKEGOOD_SMTP_PASSWORD === undefined))
      complain('MAKEGOOD_SMTP_USER', 'and MAKEGOOD_SMTP_PASSWORD go together');
    const dkim = [env.MAKEGOOD_SMTP_DKIM_DOMAIN, env.MAKEGOOD_SMTP_DKIM_SELECTOR, env.MAKEGOOD_SMTP_DKIM_PRIVATE_KEY];
    if (dkim.some((part) => part !== undefined) && dkim.some((part) => part === undefined))
      complain('MAKEGOOD_SMTP_DKIM_DOMAIN', 'needs MAKEGOOD_SMTP_DKIM_SELECTOR and MAKEGOOD_SMTP_DKIM_PRIVATE_KEY as well');
    if (env.MAKEGOOD_SMTP_SECURITY === 'none' && !LOOPBACK.has(env.MAKEGOOD_SMTP_HOST))
      complain('MAKEGOOD_SMTP_SECURITY', 'may be none only for a server on this machine');
  });

/** PEM in one environment line is usually written with \n for its line breaks. */
const pem = (text: string): string => text.replaceAll('\\n', '\n');

/**
 * Reads the SMTP settings from the environment; null when no server is named. Errors name the variables and what is wrong
 * with them, never their values.
 */
export function smtpFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Result<{ readonly settings: SmtpSettings; readonly sender: MailSender } | null, readonly string[]> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith('MAKEGOOD_SMTP_') && value !== undefined && value !== ''),
  );
  if (given['MAKEGOOD_SMTP_HOST'] === undefined) return ok(null);
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    return err(
      parsed.error.issues.map(
        (issue) => `${issue.path.join('.')} ${issue.input === undefined && issue.code === 'invalid_type' ? 'is missing' : issue.message}`,
      ),
    );
  const value = parsed.data;
  const security = value.MAKEGOOD_SMTP_SECURITY;
  return ok({
    settings: {
      host: value.MAKEGOOD_SMTP_HOST,
      port: value.MAKEGOOD_SMTP_PORT ?? (security === 'tls' ? 465 : 587),
      security,
      ...(value.MAKEGOOD_SMTP_USER !== undefined && value.MAKEGOOD_SMTP_PASSWORD !== undefined
        ? { login: { user: value.MAKEGOOD_SMTP_USER, password: value.MAKEGOOD_SMTP_PASSWORD } }
        : {}),
      ...(value.MAKEGOOD_SMTP_DKIM_DOMAIN !== undefined &&
      value.MAKEGOOD_SMTP_DKIM_SELECTOR !== undefined &&
      value.MAKEGOOD_SMTP_DKIM_PRIVATE_KEY !== undefined
        ? {
            dkim: {
              domain: value.MAKEGOOD_SMTP_DKIM_DOMAIN,
              selector: value.MAKEGOOD_SMTP_DKIM_SELECTOR,
              privateKey: pem(value.MAKEGOOD_SMTP_DKIM_PRIVATE_KEY),
            },
          }
        : {}),
      ...(value.MAKEGOOD_SMTP_CA === undefined ? {} : { authority: pem(value.MAKEGOOD_SMTP_CA) }),
      timeouts: SMTP_TIMEOUTS,
    },
    sender: {
      from: value.MAKEGOOD_SMTP_FROM,
      ...(value.MAKEGOOD_SMTP_FROM_NAME === undefined ? {} : { fromName: value.MAKEGOOD_SMTP_FROM_NAME }),
      ...(value.MAKEGOOD_SMTP_REPLY_TO === undefined ? {} : { replyTo: value.MAKEGOOD_SMTP_REPLY_TO }),
      ...(value.MAKEGOOD_SMTP_BOUNCE_TO === undefined ? {} : { bounceTo: value.MAKEGOOD_SMTP_BOUNCE_TO }),
    },
  });
}
