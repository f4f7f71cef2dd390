import { type EntityManager } from 'typeorm';
import { nodeHash, rootOf, type Subtrees } from './merkle-tree';

/** Stored are the leaves and the roots of complete subtrees of 256^n leaves; what lies between is hashed again. */
const TILE_LEVELS = 8;
export const TILE = 2 ** TILE_LEVELS;

/** Reads the stored hashes of a tree, a tile of 256 at most at a time and each once: a proof needs one or two tiles for each stored level. */
export function storedTree(db: Pick<EntityManager, 'query'>): Subtrees {
  const tiles = new Map<string, Promise<Buffer[]>>();
  const tile = (level: number, index: number): Promise<Buffer[]> => {
    const key = `${level}/${index}`;
    const known = tiles.get(key) ?? readTile(db, level, index);
    tiles.set(key, known);
    return known;
  };
  return async (level, index) => {
    const stored = Math.floor(level / TILE_LEVELS);
    const width = 2 ** (level % TILE_LEVELS);
    const first = index * width;
    const hashes = await tile(stored, Math.floor(first / TILE));
    return rootOfHashes(hashes.slice(first % TILE, (first % TILE) + width));
  };
}

/** The root over hashes that are in memory. */
export const rootOfHashes = (hashes: readonly Buffer[]): Promise<Buffer> =>
  rootOf(inMemory(hashes), hashes.length);

/** A tree whose leaves are all in memory. */
export function inMemory(leaves: readonly Buffer[]): Subtrees {
  const subtree: Subtrees = async (level, index) => {
    const leaf = level === 0 ? leaves[index] : undefined;
    if (leaf !== undefined) {
      return leaf;
    }
    if (level === 0) {
      throw new Error(`The tree has no leaf ${index}.`);
    }
    return nodeHash(await subtree(level - 1, 2 * index), await subtree(level - 1, 2 * index + 1));
  };
  return subtree;
}

async function readTile(db: Pick<EntityManager, 'query'>, level: number, index: number): Promise<Buffer[]> {
  const rows = await (db.query as (sql: string, parameters: unknown[]) => Promise<{ hash: Buffer }[]>)(
    level === 0
      ? `select hash from audit_leaf where index >= $1 and index < $2 order by index`
      : `select hash from audit_node where level = ${level} and index >= $1 and index < $2 order by index`,
    [index * TILE, (index + 1) * TILE],
  );
  return rows.map(({ hash }) => hash);
}
