import { describeInBrowser, goTo, settle, signIn, stage } from './kit/index.ts';

describeInBrowser('What the server lets a page do', ({ open }) => {
  it.each(['/', '/sign-in', '/enterprises/1', '/graphiql'])(
    '%s holds no script of its own, and its policy allows none',
    async (address) => {
      const response = await fetch(`${stage().url}${address}`);
      const html = await response.text();

      expect(response.status).toBe(200);
      const scripts = html.match(/<script\b[^>]*>[^<]*/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toMatch(/^<script\b[^>]* src="\/[^"]+"[^>]*>$/);
      expect(html).not.toMatch(/\son\w+=|javascript:|<style|\sstyle=/i);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    },
  );

  it('the console sends its operations by their hash alone, and breaks no policy', async () => {
    const desk = await open();
    const { page, watched } = desk;
    const sent: { query?: string; extensions?: { persistedQuery?: { sha256Hash?: string } } }[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) sent.push(request.postDataJSON() as (typeof sent)[number]);
    });

    await signIn(page, 'collector');
    await goTo(desk, '/enterprises');
    await settle(desk);

    expect(sent.length).toBeGreaterThan(3);
    for (const { query, extensions } of sent) {
      expect(query).toBeUndefined();
      expect(extensions?.persistedQuery?.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
    }
    // A policy that is broken is told in the browser's console.
    expect(watched.troubles()).toEqual([]);
  });
});
