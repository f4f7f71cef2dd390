import { generateKeyPairSync } from 'node:crypto';
import {
  openCheckpoint,
  readVerifier,
  signCheckpoint,
  signerOf,
  verifierText,
} from '../../src/modules/audit/sealing/signed-note';

const newSigner = () =>
  signerOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const signer = newSigner();
const root = Buffer.alloc(32, 7);

test('The key of the C2SP documents is read as they write it', () => {
  const text = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const key = readVerifier(text);

  expect(key?.origin).toBe('PeterNeumann');
  expect(key === undefined ? '' : verifierText(key)).toBe(text);
});

test('A checkpoint is a note that others read: name, size, root, an empty line, the signature', () => {
  const note = signCheckpoint(signer, 42, root);

  expect(note).toMatch(
    new RegExp(`^${signer.origin}\n42\nBwcHBwcH[A-Za-z0-9+/]+=\n\n— ${signer.origin} [A-Za-z0-9+/]+=*\n$`),
  );
  expect(openCheckpoint(note, [signer])).toEqual({ origin: signer.origin, size: 42, root });
});

test('Only the key that signed it opens it, whatever name another gives itself', () => {
  const note = signCheckpoint(signer, 42, root);
  const other = newSigner();

  expect(openCheckpoint(note, [other])).toBeUndefined();
  expect(openCheckpoint(note, [{ ...other, origin: signer.origin, keyId: signer.keyId }])).toBeUndefined();
  expect(openCheckpoint(note, [other, signer])).toBeDefined();
  expect(openCheckpoint(note, [])).toBeUndefined();
});

test('Whichever byte of it is changed, it does not open', () => {
  const note = Buffer.from(signCheckpoint(signer, 42, root));
  for (let place = 0; place < note.length - 1; place += 1) {
    for (const bit of [1, 2, 16, 128]) {
      const changed = Buffer.from(note);
      changed[place] = (changed[place] ?? 0) ^ bit;
      expect(
        openCheckpoint(changed.toString('latin1') === note.toString('latin1') ? '' : changed.toString(), [
          signer,
        ]),
      ).toBeUndefined();
    }
  }
});

test.each([
  [''],
  ['x'],
  ['a+00000000+AAAA'],
  [verifierText(signer).replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
])('%j is no key', (text) => {
  expect(readVerifier(text)).toBeUndefined();
});
