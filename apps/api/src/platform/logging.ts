import { pino, type Logger } from 'pino';
import { type LogLevel } from '../config';

export type { Logger };

/** Structured logs, one JSON object a line; secrets are cut out wherever they stand. */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: { service: 'portcredit' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['password', 'token', 'apiKey', '*.password', '*.token', '*.apiKey'], censor: '[cut]' },
  });
}
