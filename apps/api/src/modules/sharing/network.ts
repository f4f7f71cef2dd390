import { isIP } from 'node:net';
import { invalidInput } from '../../platform/refusal';

const MAX_NETWORKS = 50;

/** Whether a text is an address, or a network as address/bits. */
export function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 4 ? 32 : 128));
}

/**
 * The networks that a key may be used from.
 * @returns null for any
 * @throws Refusal INVALID_INPUT naming the ones that are none
 */
export function requireNetworks(given: readonly string[]): string[] | null {
  const networks = [...new Set(given.map((text) => text.trim()).filter((text) => text !== ''))];
  const wrong = networks.filter((text) => !isNetwork(text));
  if (wrong.length > 0) {
    throw invalidInput(
      'addresses',
      `${wrong.join('、')} 不是地址或网段，请写作 192.0.2.7 或 192.0.2.0/24。`,
      'NETWORK_FORM',
    );
  }
  if (networks.length > MAX_NETWORKS) {
    throw invalidInput('addresses', `地址不能超过 ${MAX_NETWORKS} 个，请改写为网段。`, 'NETWORKS_TOO_MANY');
  }
  return networks.length === 0 ? null : networks;
}
