import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What has to be remembered between leaving for the provider and coming back. */
export interface Flow {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** A path of the console. */
  returnTo: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** Hash of the session that the browser has at present, in base64url; it ends with the new one. */
  replaces?: string;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** From the secret that every process of an installation has, so that any of them may take the browser back. */
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'portcredit sign-in flow', 32));

/** For the browser to keep: neither to be read nor to be made by it. */
export function sealFlow(flow: Flow, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(flow), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed; undefined for what was not, or is over. */
export function openFlow(text: string | undefined, secret: string, now: Date): Flow | undefined {
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) {
    return undefined;
  }
  const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    const flow = JSON.parse(opened.toString('utf8')) as Flow;
    return flow.expiresAt > now.getTime() ? flow : undefined;
  } catch {
    return undefined;
  }
}
