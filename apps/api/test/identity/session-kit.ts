import { type Client, createClient, OFFICES, PASSWORD, type RoleCode, usernameOf, type World } from '../kit';

export const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { viewer { displayName } } }`;
const SIGN_IN_FOR_TOKEN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { token } }`;
export const SIGN_OUT = 'mutation { signOut }';
export const WHO = '{ viewer { displayName } }';
const COOKIE = 'portcredit_session';
export const COLLECTOR = { displayName: 'COLLECTOR 380000' };

export const credentials = (role: RoleCode = 'COLLECTOR', office: string = OFFICES.own) => ({
  username: usernameOf(role, office),
  password: PASSWORD,
});

/** One request by a browser: with its cookie, and what the server tells it to keep. */
export async function browse(
  world: World,
  document: string,
  { variables = {}, cookie, headers = {} }: { variables?: object; cookie?: string; headers?: object } = {},
): Promise<{
  status: number;
  body: { data?: Record<string, unknown> | null; errors?: unknown[] };
  setCookie: string[];
}> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie === undefined ? {} : { cookie: `theme=dark; ${COOKIE}=${cookie}` }),
      ...headers,
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const body = (await response.json()) as { data?: Record<string, unknown> | null };
  return { status: response.status, body, setCookie: response.headers.getSetCookie() };
}

/** Signs in as a browser does. @returns the value of the cookie */
export async function signInByCookie(world: World, as = credentials()): Promise<string> {
  const { setCookie } = await browse(world, SIGN_IN, { variables: as });
  return /portcredit_session=([^;]+)/.exec(setCookie[0] ?? '')?.[1] ?? '';
}

export async function signInByToken(
  world: World,
  as = credentials(),
): Promise<{ token: string; client: Client }> {
  const { signIn } = await world.anyone().ask<{ signIn: { token: string } }>(SIGN_IN_FOR_TOKEN, as);
  return { token: signIn.token, client: createClient(world.url, signIn.token) };
}

export const whoIs = async (world: World, cookie: string): Promise<unknown> =>
  (await browse(world, WHO, { cookie })).body.data?.viewer;
