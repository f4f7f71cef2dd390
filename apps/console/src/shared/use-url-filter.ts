import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** Filters that live in the address, so that a list can be sent to a colleague. Changing one goes back to page one. */
export function useUrlFilter<Key extends string>(keys: readonly Key[]) {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filter = useMemo(() => {
    const current = new URLSearchParams(text);
    return Object.fromEntries(keys.map((key) => [key, current.get(key) ?? undefined])) as Partial<
      Record<Key, string>
    >;
  }, [text, keys]);
  const setFilter = useCallback(
    (patch: Partial<Record<Key, string | undefined>>) => {
      setParams(
        (previous) => {
          const next = new URLSearchParams(previous);
          for (const key of Object.keys(patch) as Key[]) {
            const value = patch[key];
            if (value === undefined || value === '') next.delete(key);
            else next.set(key, value);
          }
          next.delete('after');
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const active = keys.some((key) => filter[key] !== undefined);
  const clear = useCallback(() => {
    setFilter(Object.fromEntries(keys.map((key) => [key, undefined])) as Partial<Record<Key, undefined>>);
  }, [keys, setFilter]);
  return { filter, setFilter, active, clear };
}

/** One value in the address, such as the record that is open in the drawer. */
export function useUrlValue(key: string): [string | undefined, (value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const set = useCallback(
    (value: string | undefined) => {
      setParams(
        (previous) => {
          const next = new URLSearchParams(previous);
          if (value === undefined) next.delete(key);
          else next.set(key, value);
          return next;
        },
        { replace: true, preventScrollReset: true, state },
      );
    },
    [key, setParams, state],
  );
  return [params.get(key) ?? undefined, set];
}
