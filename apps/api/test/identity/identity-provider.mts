/**
 * A real OpenID Connect provider (oidc-provider) as a process of its own. Whoever was named last in a message is
 * the person in front of the browser: she signs in and consents without a page, or declines.
 */
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Person {
  sub: string;
  declines?: boolean;
  [claim: string]: unknown;
}
export type Message =
  { kind: 'client'; redirectUri: string; claimsInToken: boolean } | { kind: 'person'; person: Person };

const people = new Map<string, Person>();
let present: Person = { sub: 'nobody' };
let provider: Provider | undefined;

const server = createServer((request, response) => {
  if (provider === undefined) {
    response.writeHead(503).end();
  } else if (request.url?.startsWith('/interaction/') === true) {
    void interact(provider, request, response);
  } else {
    void provider.callback()(request, response);
  }
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('disconnect', () => process.exit());
process.on('message', (message: Message) => {
  if (message.kind === 'client') provider = make(message);
  else {
    present = message.person;
    people.set(present.sub, present);
  }
  process.send?.({ done: true });
});

function make({ redirectUri, claimsInToken }: Extract<Message, { kind: 'client' }>): Provider {
  const made = new Provider(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    clients: [
      { client_id: 'portcredit', client_secret: 'secret-of-the-tests', redirect_uris: [redirectUri] },
    ],
    cookies: { keys: ['of the tests'] },
    pkce: { required: () => true },
    conformIdTokenClaims: !claimsInToken,
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'role', 'office', 'realm_access'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...people.get(sub), sub }),
    }),
  });
  made.on('server_error', (_context, error) => process.stderr.write(`${error.message}\n`));
  return made;
}

async function interact(
  by: Provider,
  ...[request, response]: Parameters<Provider['interactionFinished']> extends [infer A, infer B, ...unknown[]]
    ? [A, B]
    : never
): Promise<void> {
  if (present.declines === true) {
    await by.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const { params, prompt, session } = await by.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await by.interactionFinished(request, response, { login: { accountId: present.sub, remember: false } });
    return;
  }
  const grant = new by.Grant({
    accountId: session?.accountId ?? present.sub,
    clientId: String(params.client_id),
  });
  grant.addOIDCScope('openid profile');
  await by.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}
