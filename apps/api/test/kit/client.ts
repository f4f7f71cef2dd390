/** What `extensions` of a refusal or a fault holds. */
export interface Extensions {
  code: string;
  fields?: string[];
  reference?: string;
  detail?: Record<string, unknown>;
  faultId?: string;
}

export interface Reply<Data> {
  status: number;
  data: Data | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: Extensions }[] | undefined;
}

/** Somebody who calls the API over HTTP. */
export interface Client {
  /** The whole reply, as it came. */
  send<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Reply<Data>>;
  /** The data. @throws Error with the reply's errors */
  ask<Data>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The first refusal. @throws Error when there is none */
  refused(document: string, variables?: Record<string, unknown>): Promise<Extensions & { message: string }>;
  /** Any request to the server, with this caller's credentials. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** A caller with a bearer token or a partner key, or with nothing. */
export function createClient(url: string, bearer?: string): Client {
  const call = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (bearer !== undefined) {
      headers.set('authorization', `Bearer ${bearer}`);
    }
    return fetch(`${url}${path}`, { ...init, headers });
  };
  const send: Client['send'] = async <Data>(document: string, variables: Record<string, unknown> = {}) => {
    const response = await call('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const body = (await response.json()) as Pick<Reply<Data>, 'data' | 'errors'>;
    return { status: response.status, data: body.data, errors: body.errors };
  };
  return {
    send,
    fetch: call,
    ask: async <Data>(document: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await send<Data>(document, variables);
      if (errors !== undefined || data === null || data === undefined) {
        throw new Error(`The API answered ${JSON.stringify(errors)} to ${document}`);
      }
      return data;
    },
    refused: async (document, variables) => {
      const { data, errors } = await send(document, variables);
      const [first] = errors ?? [];
      if (first === undefined) {
        throw new Error(`Expected a refusal, but the API answered ${JSON.stringify(data)}`);
      }
      return { ...first.extensions, message: first.message };
    },
  };
}
