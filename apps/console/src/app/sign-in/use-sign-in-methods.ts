import { useEffect, useState } from 'react';

/** The ways to sign in that this installation has. */
export interface SignInMethods {
  password: boolean;
  /** Through the authority's identity provider. */
  oidc: boolean;
}

const PASSWORD_ALONE: SignInMethods = { password: true, oidc: false };

/** Undefined until it is known; by password where it cannot be found out, since the form then says what is wrong. */
export function useSignInMethods(): SignInMethods | undefined {
  const [methods, setMethods] = useState<SignInMethods>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch('/sign-in/methods', { signal: leaving.signal })
      .then((response) => (response.ok ? (response.json() as Promise<SignInMethods>) : PASSWORD_ALONE))
      .then(setMethods, () => {
        if (!leaving.signal.aborted) setMethods(PASSWORD_ALONE);
      });
    return () => leaving.abort();
  }, []);
  return methods;
}
