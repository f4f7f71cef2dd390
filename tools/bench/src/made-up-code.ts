const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The credit code of the `index`-th made-up enterprise, with its right check character. */
export function madeUpCode(index: number): string {
  const first17 = `91330299M${String(index).padStart(8, '0')}`;
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return `${first17}${ALPHABET[(31 - (sum % 31)) % 31] ?? ''}`;
}
