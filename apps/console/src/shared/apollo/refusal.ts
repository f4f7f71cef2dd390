import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Why a call did not go through: a rule that said no, a fault with its number, or no connection. */
export interface Refusal {
  kind: 'refusal' | 'fault' | 'network';
  code: string;
  message: string;
  fields: string[];
  reference?: string;
  faultId?: string;
  detail?: Record<string, unknown>;
}

interface Extensions {
  code?: unknown;
  fields?: unknown;
  reference?: unknown;
  faultId?: unknown;
  detail?: unknown;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function refusalOf(error: unknown): Refusal {
  if (!CombinedGraphQLErrors.is(error)) {
    return { kind: 'network', code: 'NETWORK', message: '', fields: [] };
  }
  const first = error.errors[0];
  const extensions: Extensions = first?.extensions ?? {};
  const code = text(extensions.code) ?? 'INTERNAL_ERROR';
  const faultId = text(extensions.faultId);
  return {
    kind: code === 'INTERNAL_ERROR' || faultId !== undefined ? 'fault' : 'refusal',
    code,
    message: first?.message ?? '',
    fields: Array.isArray(extensions.fields)
      ? extensions.fields.filter((field) => typeof field === 'string')
      : [],
    reference: text(extensions.reference),
    faultId,
    detail:
      typeof extensions.detail === 'object' && extensions.detail !== null
        ? { ...extensions.detail }
        : undefined,
  };
}
