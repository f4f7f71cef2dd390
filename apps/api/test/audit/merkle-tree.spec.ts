import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  consistencyProof,
  GrowingTree,
  inclusionProof,
  isConsistent,
  leafHash,
  rootByInclusion,
  rootOf,
} from '../../src/modules/audit/sealing/merkle-tree';
import { inMemory } from '../../src/modules/audit/sealing/stored-tree';

const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** MTH, PATH and PROOF as RFC 9162 defines them, word for word. */
const naive = {
  root: (leaves: Buffer[]): Buffer => {
    if (leaves.length === 0) return sha();
    const [only] = leaves;
    if (leaves.length === 1 && only !== undefined) return only;
    const k = largestPowerBelow(leaves.length);
    return sha(Buffer.of(1), naive.root(leaves.slice(0, k)), naive.root(leaves.slice(k)));
  },
  path: (m: number, leaves: Buffer[]): Buffer[] => {
    if (leaves.length === 1) return [];
    const k = largestPowerBelow(leaves.length);
    return m < k
      ? [...naive.path(m, leaves.slice(0, k)), naive.root(leaves.slice(k))]
      : [...naive.path(m - k, leaves.slice(k)), naive.root(leaves.slice(0, k))];
  },
  subproof: (m: number, leaves: Buffer[], whole: boolean): Buffer[] => {
    if (m === leaves.length) return whole ? [] : [naive.root(leaves)];
    const k = largestPowerBelow(leaves.length);
    return m <= k
      ? [...naive.subproof(m, leaves.slice(0, k), whole), naive.root(leaves.slice(k))]
      : [...naive.subproof(m - k, leaves.slice(k), false), naive.root(leaves.slice(0, k))];
  },
};

function largestPowerBelow(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));

test('The vectors of certificate transparency', async () => {
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));

  for (const [index, root] of roots.entries()) {
    expect((await rootOf(inMemory(leaves), index + 1)).toString('hex')).toBe(root);
  }
});

test('Roots, paths and proofs are those of the definition, for every size up to 40', async () => {
  for (let size = 1; size <= 40; size += 1) {
    const leaves = leavesOf(size);
    const tree = inMemory(leaves);
    const growing = new GrowingTree();
    leaves.forEach((leaf) => growing.append(leaf));
    const root = naive.root(leaves);
    expect(await rootOf(tree, size)).toEqual(root);
    expect(growing.root()).toEqual(root);
    for (let index = 0; index < size; index += 1) {
      const path = await inclusionProof(tree, index, size);
      expect(path).toEqual(naive.path(index, leaves));
      expect(rootByInclusion(leaves[index] ?? root, index, size, path)).toEqual(root);
      const first = index + 1;
      const proof = await consistencyProof(tree, first, size);
      expect(proof).toEqual(naive.subproof(first, leaves, true));
      expect(
        isConsistent({ size: first, root: naive.root(leaves.slice(0, first)) }, { size, root }, proof),
      ).toBe(true);
    }
  }
});

test('A leaf, a place or a path that is not the one of the tree leads elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 300 })
        .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1), fc.nat(31))),
      async ([size, index, other, byte]) => {
        const leaves = leavesOf(size);
        const tree = inMemory(leaves);
        const root = await rootOf(tree, size);
        const path = await inclusionProof(tree, index, size);
        const leaf = leaves[index] ?? root;

        expect(rootByInclusion(randomBytes(32), index, size, path)).not.toEqual(root);
        if (other !== index) {
          expect(rootByInclusion(leaf, other, size, path)).not.toEqual(root);
        }
        expect(rootByInclusion(leaf, index, size, path.slice(1))).toBeUndefined();
        const bent = path.map((hash) => Buffer.from(hash));
        const [first] = bent;
        if (first !== undefined) first[byte] = (first[byte] ?? 0) ^ 1;
        expect(rootByInclusion(leaf, index, size, bent)).not.toEqual(root);
      },
    ),
    { numRuns: 200 },
  );
});

test('A tree that was changed, shortened or reordered in its past is not consistent, whatever the proof', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 200 })
        .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size - 1 }), fc.nat(199))),
      async ([size, first, changed]) => {
        const leaves = leavesOf(size);
        const old = { size: first, root: naive.root(leaves.slice(0, first)) };
        const forged = leaves.map((leaf, index) => (index === changed % first ? randomBytes(32) : leaf));
        const tree = inMemory(forged);
        const now = { size, root: await rootOf(tree, size) };

        expect(isConsistent(old, now, await consistencyProof(tree, first, size))).toBe(false);
        expect(isConsistent(now, old, [])).toBe(false);
        expect(isConsistent(old, now, [])).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});
