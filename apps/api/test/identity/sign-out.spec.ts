import { auditOf, expectRefusal, openWorld, type World } from '../kit';
import { browse, COLLECTOR, SIGN_OUT, signInByCookie, signInByToken, WHO, whoIs } from './session-kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('Signing out', () => {
  test('ends the cookie at once, on the server and in the browser', async () => {
    const cookie = await signInByCookie(world);

    const { body, setCookie } = await browse(world, SIGN_OUT, { cookie });

    expect(body.data).toEqual({ signOut: true });
    expect(setCookie).toHaveLength(1);
    expect(setCookie[0]).toMatch(/^portcredit_session=;/);
    expect(setCookie[0]).toMatch(/Path=\/.*Expires=Thu, 01 Jan 1970/);
    expect(await whoIs(world, cookie)).toBeNull();
  });

  test('ends the token at once, and no other of the account', async () => {
    const [one, other] = [await signInByToken(world), await signInByToken(world)];

    expect(await one.client.ask(SIGN_OUT)).toEqual({ signOut: true });

    await expectRefusal(world, one.client, 'UNAUTHENTICATED', WHO);
    expect(await other.client.ask(WHO)).toEqual({ viewer: COLLECTOR });
  });

  test('is for those who are signed in', async () => {
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SIGN_OUT);
    await expectRefusal(world, world.partner(), 'FORBIDDEN', SIGN_OUT);
  });

  test('is in the trail, as signing in is', async () => {
    const { client } = await signInByToken(world);
    await client.ask(SIGN_OUT);

    const [signedIn] = await auditOf(world, 'SIGN_IN');
    const [signedOut] = await auditOf(world, 'SIGN_OUT');
    expect(signedIn).toMatchObject({
      actor: 'COLLECTOR 380000',
      subject_type: 'Session',
      after: { kind: 'BEARER' },
    });
    expect(signedOut).toMatchObject({ actor: 'COLLECTOR 380000', subject_id: signedIn?.subject_id });
  });
});
