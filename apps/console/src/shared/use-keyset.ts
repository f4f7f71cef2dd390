import { useLocation, useSearchParams } from 'react-router';

export const PAGE_SIZES = [20, 50, 100];

export interface Keyset {
  first: number;
  after: string | undefined;
  /** How many pages lie before this one, as far as this visit knows. */
  page: number;
  setSize: (size: number) => void;
  toNext: (endCursor: string) => void;
  toPrevious: () => void;
  toFirst: () => void;
}

interface Trail {
  trail?: string[];
}

/** Pages by cursor: the address holds the cursor, the history entry the way back. */
export function useKeyset(defaultSize = 20): Keyset {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: Trail | null };
  const after = params.get('after') ?? undefined;
  const trail = after === undefined ? [] : (state?.trail ?? []);
  const size = Number(params.get('size') ?? defaultSize);
  const first = PAGE_SIZES.includes(size) ? size : defaultSize;

  const go = (cursor: string | undefined, nextTrail: string[], nextSize = first) => {
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous);
        if (cursor === undefined || cursor === '') next.delete('after');
        else next.set('after', cursor);
        if (nextSize === defaultSize) next.delete('size');
        else next.set('size', String(nextSize));
        return next;
      },
      { state: { trail: nextTrail } },
    );
  };
  return {
    first,
    after,
    page: trail.length,
    setSize: (next) => go(undefined, [], next),
    toNext: (endCursor) => go(endCursor, [...trail, after ?? '']),
    toPrevious: () => go(trail.at(-1), trail.slice(0, -1)),
    toFirst: () => go(undefined, []),
  };
}
