import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Partner keys begin with this, so that they are told from session tokens at a glance. */
export const API_KEY_PREFIX = 'pk_';

/** 256 random bits, safe in headers and cookies. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A new partner key. */
export const newApiKey = (): string => `${API_KEY_PREFIX}${newToken()}`;

/** What is stored of a token or a key. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** argon2id with the library's defaults (19 MiB, two passes), as OWASP advises. */
export const hashPassword = (password: string): Promise<string> => hash(password);

let hashOfNobody: Promise<string> | undefined;

/** Takes the same time whether there is such an account or not. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(newToken());
  const matches = await verify(passwordHash ?? (await hashOfNobody), password);
  return matches && passwordHash !== undefined;
}
