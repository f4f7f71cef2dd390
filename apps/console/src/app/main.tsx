import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createBrowserRouter } from 'react-router';
import { createApolloClient } from '../shared/apollo/client';
import { paths, withQuery } from '../shared/paths';
import './app.css';
import { startLocale } from './locale';
import { keptLanguage } from './preferences';
import { Providers } from './providers';
import { routes } from './routes';

startLocale(keptLanguage());

const router = createBrowserRouter(routes);

/** Signed out somewhere on the way: sign in again, and come back to the same address. */
const client = createApolloClient(() => {
  const { pathname, search } = router.state.location;
  if (pathname !== paths.signIn)
    void router.navigate(withQuery(paths.signIn, { from: pathname + search }), { replace: true });
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
}
