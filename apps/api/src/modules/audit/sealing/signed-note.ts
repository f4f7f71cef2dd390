import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Ed25519 in the keys and signatures of C2SP signed notes. */
const ED25519 = 1;
/** What DER puts before the 32 bytes of an Ed25519 public key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const HASH_LENGTH = 32;

/** A key that checks notes: c2sp.org/signed-note writes it `name+hash+base64`. */
export interface NoteVerifier {
  /** The name of the log, as it stands in the first line of its checkpoints. */
  origin: string;
  keyId: Buffer;
  publicKey: KeyObject;
}

export interface NoteSigner extends NoteVerifier {
  privateKey: KeyObject;
}

/** The state of the log at a size. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Buffer;
}

const rawOf = (publicKey: KeyObject): Buffer =>
  publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI_PREFIX.length);

const keyIdOf = (origin: string, raw: Buffer): Buffer =>
  createHash('sha256').update(`${origin}\n`).update(Buffer.of(ED25519)).update(raw).digest().subarray(0, 4);

/** A log is named after its key, so that two installations never share a name. */
export function signerOf(pem: string): NoteSigner {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const raw = rawOf(publicKey);
  const origin = `portcredit/${createHash('sha256').update(raw).digest('hex').slice(0, 16)}`;
  return { origin, keyId: keyIdOf(origin, raw), publicKey, privateKey };
}

/** The key as other tools of C2SP read it. */
export const verifierText = ({ origin, keyId, publicKey }: NoteVerifier): string =>
  `${origin}+${keyId.toString('hex')}+${Buffer.concat([Buffer.of(ED25519), rawOf(publicKey)]).toString('base64')}`;

/** @returns undefined where the text is no Ed25519 key of a note, or its hash does not fit */
export function readVerifier(text: string): NoteVerifier | undefined {
  const [, origin, hash, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  if (origin === undefined || hash === undefined || base64 === undefined) {
    return undefined;
  }
  const key = Buffer.from(base64, 'base64');
  const raw = key.subarray(1);
  if (key[0] !== ED25519 || raw.length !== HASH_LENGTH || keyIdOf(origin, raw).toString('hex') !== hash) {
    return undefined;
  }
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, raw]),
    format: 'der',
    type: 'spki',
  });
  return { origin, keyId: Buffer.from(hash, 'hex'), publicKey };
}

/** A checkpoint (c2sp.org/tlog-checkpoint) as a signed note. */
export function signCheckpoint(signer: NoteSigner, size: number, root: Buffer): string {
  const text = `${signer.origin}\n${size}\n${root.toString('base64')}\n`;
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  return `${text}\n— ${signer.origin} ${Buffer.concat([signer.keyId, signature]).toString('base64')}\n`;
}

/** What a note says, whoever signed it; undefined where it is no checkpoint. */
export function readCheckpoint(
  note: string,
): (Checkpoint & { text: string; signatures: string[] }) | undefined {
  const end = note.indexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [, origin, size, base64] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
  if (end < 0 || origin === undefined || size === undefined || base64 === undefined) {
    return undefined;
  }
  const root = Buffer.from(base64, 'base64');
  // Base64 can write the same bytes in several ways; a checkpoint is written in one.
  return root.toString('base64') === base64
    ? {
        origin,
        size: Number(size),
        root,
        text,
        signatures: note
          .slice(end + 2)
          .split('\n')
          .filter((line) => line !== ''),
      }
    : undefined;
}

/**
 * What a note says, if one of these keys signed it.
 * @returns undefined where none did, or it is no checkpoint of the log that the key belongs to
 */
export function openCheckpoint(note: string, keys: readonly NoteVerifier[]): Checkpoint | undefined {
  const read = readCheckpoint(note);
  if (read === undefined) {
    return undefined;
  }
  const { text, signatures, origin, size, root } = read;
  const signed = keys.some(
    (key) =>
      key.origin === origin &&
      signatures.some((line) => {
        const [, name, base64] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
        const bytes = Buffer.from(base64 ?? '', 'base64');
        return (
          name === key.origin &&
          bytes.toString('base64') === base64 &&
          bytes.subarray(0, 4).equals(key.keyId) &&
          verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4))
        );
      }),
  );
  return signed ? { origin, size, root } : undefined;
}
