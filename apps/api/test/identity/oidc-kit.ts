import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type SignInSettings } from '../../src/sign-in-settings';
import { type Message, type Person } from './identity-provider.mts';

/** The provider's process. */
export interface TestProvider {
  issuer: string;
  /** The client that it knows. */
  register(redirectUri: string, options?: { claimsInToken?: boolean }): Promise<void>;
  /** Who sits in front of the browser from now on. */
  present(person: Person): Promise<void>;
  stop(): Promise<void>;
}

export async function startProvider(): Promise<TestProvider> {
  const child: ChildProcess = fork(join(__dirname, 'identity-provider.mts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }];
  const tell = async (message: Message): Promise<void> => {
    child.send(message);
    await once(child, 'message');
  };
  return {
    issuer,
    register: (redirectUri, { claimsInToken = true } = {}) =>
      tell({ kind: 'client', redirectUri, claimsInToken }),
    present: (person) => tell({ kind: 'person', person }),
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

export const settingsOf = (issuer: string, password = true): SignInSettings => ({
  password,
  oidc: {
    issuer: new URL(issuer),
    clientId: 'portcredit',
    clientSecret: 'secret-of-the-tests',
    scope: 'openid profile',
    roleClaim: 'role',
    officeClaim: 'office',
  },
});

/** A browser without pages: it keeps cookies for each path, and follows where it is led, or stops on the way. */
export class Browser {
  private readonly jar = new Map<string, { value: string; path: string }>();

  /** What the browser asks for next; undefined where it has arrived. */
  async go(address: string): Promise<{ response: Response; next: string | undefined }> {
    const { host, pathname } = new URL(address);
    const cookie = [...this.jar]
      .filter(([key, { path }]) => key.startsWith(`${host} `) && pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[1]}=${value}`)
      .join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /; *path=([^;]*)/i.exec(line)?.[1] ?? '/';
      this.jar.set(`${host} ${name}`, { value, path });
    }
    const location = response.headers.get('location');
    return { response, next: location === null ? undefined : new URL(location, address).href };
  }

  /** Follows until an address that is asked for: it is answered, and not gone to. */
  async until(address: string, stop: (address: string) => boolean): Promise<string> {
    let at = address;
    for (let step = 0; step < 15; step += 1) {
      const { next, response } = await this.go(at);
      if (next === undefined) {
        throw new Error(`Stuck at ${at} with ${response.status}: ${await response.text()}`);
      }
      if (stop(next)) {
        return next;
      }
      at = next;
    }
    throw new Error(`Led in a ring from ${address}.`);
  }

  cookie(url: string, name: string): string | undefined {
    return this.jar.get(`${new URL(url).host} ${name}`)?.value;
  }

  setCookie(url: string, name: string, value: string, path = '/'): void {
    this.jar.set(`${new URL(url).host} ${name}`, { value, path });
  }
}
