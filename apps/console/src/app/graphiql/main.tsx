import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { CSRF_HEADER } from '../../shared/apollo/client';
import { EXAMPLE } from './example';
import './graphiql.css';

/** Goes to the API of the same origin with the session of the console; nothing leaves the network. */
async function fetcher(operation: object): Promise<Record<string, unknown>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', ...CSRF_HEADER },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Record<string, unknown>;
}

const place = document.getElementById('graphiql');
if (place !== null) createRoot(place).render(<GraphiQL fetcher={fetcher} defaultQuery={EXAMPLE} />);
