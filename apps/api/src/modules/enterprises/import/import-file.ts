import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ENTERPRISE_KINDS, type EnterpriseKind } from '@portcredit/credit';
import { SYSTEM } from '../../../platform/audit/write-audit';
import { type Platform } from '../../../platform/graphql/context';
import { invalidInput } from '../../../platform/refusal';
import { requireOffice } from '../../offices';
import { type ImportResult, mergeImport } from './merge-import';
import { rejectsCsv } from './rejects';
import { stageImport } from './stage-import';

export interface ImportFileOptions {
  file: string;
  officeCode: string;
  kinds: readonly string[];
  /** Where the refused rows go. */
  rejects: string;
  onRows?: (staged: number) => void;
}

/** @throws Refusal INVALID_INPUT naming a kind that is not known */
export function requireKinds(names: readonly string[]): EnterpriseKind[] {
  const unknown = names.filter((name) => !ENTERPRISE_KINDS.some((kind) => kind === name));
  if (unknown.length > 0) {
    throw invalidInput(
      'kinds',
      `没有企业类别 ${unknown.join('、')}，可选：${ENTERPRISE_KINDS.join('、')}。`,
      'KIND_UNKNOWN',
    );
  }
  return ENTERPRISE_KINDS.filter((kind) => names.includes(kind));
}

/** Imports a file from the command line: the same staging and the same merge as an upload. */
export async function importFile(
  platform: Platform,
  options: ImportFileOptions,
): Promise<ImportResult & { rejects: string }> {
  const { db, clock } = platform;
  await requireOffice(db, options.officeCode);
  const importId = await stageImport(
    db,
    createReadStream(options.file),
    {
      fileName: basename(options.file),
      officeCode: options.officeCode,
      kinds: requireKinds(options.kinds),
      createdBy: null,
      at: clock.now(),
    },
    options.onRows,
  );
  const result = await mergeImport(db, clock, { ...SYSTEM, address: 'command line' }, importId);
  await pipeline(Readable.from(rejectsCsv(db, importId)), createWriteStream(options.rejects));
  return { ...result, rejects: options.rejects };
}
