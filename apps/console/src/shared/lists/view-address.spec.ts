import { lookedAt, sameLook, withLook } from './view-address';

const KEYS = ['status', 'office'] as const;
const at = (query: string) => lookedAt(new URLSearchParams(query), KEYS);

test('A look is the filters and the columns of the address, in whatever order they stand there', () => {
  expect(at('office=380000&status=EFFECTIVE&after=x&tab=y')).toEqual({
    filter: 'office=380000&status=EFFECTIVE',
    columns: null,
  });
  expect(at('columns=points,status').columns).toEqual(['points', 'status']);
  expect(sameLook(at('office=1&status=2'), { filter: 'status=2&office=1', columns: null }, KEYS)).toBe(true);
  expect(sameLook(at('office=1'), at('office=1&columns=points'), KEYS)).toBe(false);
});

test('Opening a look writes it into the address, and leaves what is not its own', () => {
  const opened = withLook(new URLSearchParams('tab=accounts&status=EFFECTIVE&columns=a&after=x'), KEYS, {
    filter: 'office=380000&unknown=1',
    columns: ['points'],
  });
  expect(opened.toString()).toBe('tab=accounts&office=380000&columns=points');
});
