import { type Platform } from '../../../platform/graphql/context';
import { forbidden } from '../../../platform/refusal';

/** @throws Refusal FORBIDDEN where staff sign in through the identity provider alone */
export function requirePasswordSignIn({ signIn }: Pick<Platform, 'signIn'>): void {
  if (!signIn.password) {
    throw forbidden('本系统只接受统一身份认证登录，请在登录页点击“统一身份认证登录”。');
  }
}
