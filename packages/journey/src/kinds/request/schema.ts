import { z } from 'zod';

/** A signed POST to a system of the firm's own. What is sent is the named facts as JSON; nothing else leaves. */
export const requestSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  facts: z.array(z.string().max(120)).max(50),
  /** Name of the workspace secret that signs it (HMAC-SHA256 over the raw body); never the secret itself. */
  secret: z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/),
  timeoutSeconds: z.int().min(1).max(60),
  retries: z.int().min(0).max(10),
});
export type RequestConfig = z.infer<typeof requestSchema>;
