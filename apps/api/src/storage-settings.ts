import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Environment } from './config';

/** Where files that are kept by their content lie. */
export type StorageSettings =
  | { kind: 'DIRECTORY'; directory: string }
  | {
      kind: 'S3';
      bucket: string;
      /** Before every key, without slashes around it; may be empty. */
      prefix: string;
      /** Of a store that is not Amazon's; undefined for Amazon's own by its region. */
      endpoint?: URL;
      region: string;
      accessKeyId: string;
      secretAccessKey: string;
      /** Where files lie on their way in and out. */
      staging: string;
    };

const HOW =
  'write file:///srv/evidence or s3://bucket/prefix?endpoint=https://store.example.cn&region=cn-north-1';

/** Below the data directory. */
export const storageIn = (dataDir: string): StorageSettings => ({
  kind: 'DIRECTORY',
  directory: join(dataDir, 'evidence'),
});

/** @param wrong takes a sentence for each setting that cannot be used; none of them repeats a key */
export function readStorage(env: Environment, dataDir: string, wrong: string[]): StorageSettings {
  const given = env.STORAGE_URL?.trim() ?? '';
  if (given === '') {
    return storageIn(dataDir);
  }
  const url = URL.parse(given);
  if (url?.protocol === 'file:' && url.host === '' && url.pathname !== '/') {
    return { kind: 'DIRECTORY', directory: fileURLToPath(url) };
  }
  if (url?.protocol !== 's3:' || url.hostname === '') {
    wrong.push(`STORAGE_URL is neither a directory nor a bucket: ${HOW}.`);
    return storageIn(dataDir);
  }
  if (url.username !== '' || url.password !== '') {
    wrong.push(
      'STORAGE_URL holds a key: put it into STORAGE_ACCESS_KEY_ID and STORAGE_SECRET_ACCESS_KEY instead.',
    );
  }
  const endpoint = URL.parse(url.searchParams.get('endpoint') ?? '');
  if (url.searchParams.has('endpoint') && !/^https?:$/.test(endpoint?.protocol ?? '')) {
    wrong.push(`STORAGE_URL has an endpoint that is no address: ${HOW}.`);
  }
  const needed = (name: string): string => {
    const value = env[name]?.trim() ?? '';
    if (value === '') {
      wrong.push(`${name} is not set: STORAGE_URL names a bucket, which needs it.`);
    }
    return value;
  };
  return {
    kind: 'S3',
    bucket: url.hostname,
    prefix: url.pathname.replace(/^\/+|\/+$/g, ''),
    ...(endpoint === null ? {} : { endpoint }),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: needed('STORAGE_ACCESS_KEY_ID'),
    secretAccessKey: needed('STORAGE_SECRET_ACCESS_KEY'),
    staging: join(dataDir, 'staging'),
  };
}
