import { type Desk } from './desk.ts';

/** Latin words that a Chinese page may show: the product, keys, file names, the other language. */
const ALLOWED = new Set(['Portcredit', 'English', 'GraphiQL', 'Ctrl', 'Enter', 'Esc', '.csv', '.csv.gz']);

/**
 * English words on a Chinese page, read or heard. Codes and the names of accounts are none.
 * @param names further words that are names
 */
export async function englishWords({ page }: Desk, names: readonly string[] = []): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('script, style, [lang="en"]') !== null) continue;
      if (parent.checkVisibility()) found.push(node.textContent ?? '');
    }
    // The icons of the component library name themselves in English; every button has a name of its own beside.
    for (const element of document.querySelectorAll(
      ':is([aria-label], [placeholder], [title], [alt]):not(.anticon)',
    ))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    return found;
  });
  const words = texts.flatMap((text) => text.match(/[A-Za-z0-9._-]*[A-Za-z]{2,}[A-Za-z0-9._-]*/g) ?? []);
  // A code has a digit in it or is written in capitals throughout.
  const isCode = (word: string): boolean => /\d/.test(word) || word === word.toUpperCase();
  return [...new Set(words)]
    .filter((word) => !isCode(word) && !ALLOWED.has(word) && !names.includes(word))
    .map((word) => `English on a Chinese page: ${word}`);
}

/** Chinese in what an English page says by itself; what records and accounts are called stays. */
export async function chineseWords({ page }: Desk): Promise<string[]> {
  const texts = await page
    .locator('h3, th, button:not(.pc-bar-button), label, nav a, [role="tab"]')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.querySelector('[lang="zh-CN"]') === null)
        .map((element) => element.textContent ?? ''),
    );
  return [...new Set(texts)]
    .filter((text) => /\p{Script=Han}/u.test(text))
    .map((text) => `Chinese on an English page: ${text}`);
}
