import { createReadStream } from 'node:fs';
import { type Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { type StorageSettings } from '../../storage-settings';
import { type Store } from './storage';

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;

/** Objects of a bucket of any store that speaks S3, addressed by path so that no name server need know the bucket. */
export function s3Store(settings: Extract<StorageSettings, { kind: 'S3' }>): Store {
  const { bucket, prefix, endpoint, region, accessKeyId, secretAccessKey, staging } = settings;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === undefined ? {} : { endpoint: endpoint.href }),
    forcePathStyle: true,
    // Not every store knows the newer checksums; the SHA-256 that we verify by is our own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (sha256: string): { Bucket: string; Key: string } => ({
    Bucket: bucket,
    Key: [prefix, sha256.slice(0, 2), sha256].filter((part) => part !== '').join('/'),
  });
  const has = async (sha256: string): Promise<boolean> => {
    try {
      await client.send(new HeadObjectCommand(at(sha256)));
      return true;
    } catch (error) {
      if (isMissing(error)) {
        return false;
      }
      throw error;
    }
  };
  return {
    staging,
    put: async ({ path, size, sha256 }) => {
      await client.send(
        new PutObjectCommand({ ...at(sha256), Body: createReadStream(path), ContentLength: size }),
      );
    },
    get: async (sha256) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(sha256)));
        return Body as Readable | undefined;
      } catch (error) {
        if (isMissing(error)) {
          return undefined;
        }
        throw error;
      }
    },
    has,
    remove: async (sha256) => {
      await client.send(new DeleteObjectCommand(at(sha256)));
    },
  };
}
