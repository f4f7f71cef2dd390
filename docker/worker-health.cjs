// Whether the job worker of this container still waits for jobs: it keeps a connection to the database as long as
// it does. Exits with 0 or 1. The worker has no address that could be asked, and its process alone says little.
const { Client } = require('pg');

const OTHERS_OF_THIS_CONTAINER =
  'select from pg_stat_activity where client_addr = inet_client_addr() and pid <> pg_backend_pid()';

async function isWorking() {
  const client = new Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rowCount } = await client.query(OTHERS_OF_THIS_CONTAINER);
    return rowCount > 0;
  } finally {
    await client.end();
  }
}

isWorking().then(
  (works) => process.exit(works ? 0 : 1),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
