import { generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type NoteSigner, type NoteVerifier, readVerifier, signerOf, verifierText } from './signed-note';

/** Where an installation keeps what the trail needs outside the database. */
export const sealingFiles = (dataDir: string): { key: string; publicKey: string; witness: string } => ({
  key: join(dataDir, 'audit-key.pem'),
  publicKey: join(dataDir, 'audit-key.pub'),
  witness: join(dataDir, 'audit-witness'),
});

/**
 * The key that signs the checkpoints, readable by its owner alone; made at the first start. It never goes into the
 * database. Several processes may start at once: one makes it, all use it.
 */
export function openSealingKey(dataDir: string): NoteSigner {
  const { key, publicKey } = sealingFiles(dataDir);
  if (!existsSync(key)) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${key}.${process.pid}.new`;
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    try {
      // A link fails where the file is there: of two that make a key, one is first.
      linkSync(draft, key);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }
    } finally {
      rmSync(draft, { force: true });
    }
  }
  const signer = signerOf(readFileSync(key, 'utf8'));
  // Keys of before stay in the file: what they signed must still be checked.
  if (!readVerifiers(publicKey).some(({ keyId }) => keyId.equals(signer.keyId))) {
    appendFileSync(publicKey, `${verifierText(signer)}\n`, { mode: 0o644 });
  }
  return signer;
}

/** The public keys of a file, one a line; none where there is no such file. */
export function readVerifiers(file: string): NoteVerifier[] {
  if (!existsSync(file)) {
    return [];
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => readVerifier(line))
    .filter((key) => key !== undefined);
}
