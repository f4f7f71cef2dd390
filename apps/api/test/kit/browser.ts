import { type World } from './world';

export interface BrowserReply {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; detail?: Record<string, unknown> } }[];
}

/** Somebody at a browser: keeps the cookie that the server sets, from an address of her own. */
export class Browser {
  cookie: string | undefined;

  constructor(
    private readonly world: World,
    private readonly address = '10.1.2.3',
  ) {}

  async send(query: string, variables: object = {}): Promise<BrowserReply> {
    const response = await fetch(`${this.world.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': this.address,
        ...(this.cookie === undefined ? {} : { cookie: `portcredit_session=${this.cookie}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) {
      this.cookie = /portcredit_session=([^;]+)/.exec(line)?.[1];
    }
    return (await response.json()) as BrowserReply;
  }

  /** @returns DONE, or the code of the refusal */
  async signIn(username: string, password: string): Promise<string> {
    const { errors } = await this.send(
      `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { viewer { id } } }`,
      { username, password },
    );
    return errors?.[0]?.extensions.code ?? 'DONE';
  }

  /** @returns DONE, or the code of the refusal */
  async outcome(query: string, variables: object = {}): Promise<string> {
    return (await this.send(query, variables)).errors?.[0]?.extensions.code ?? 'DONE';
  }
}
