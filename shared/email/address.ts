import { createHmac } from 'node:crypto';

/** An address in the one form that is compared and hashed: trimmed, composed, lower case. */
export const normaliseAddress = (address: string): string => address.trim().normalize('NFC').toLowerCase();

/**
 * The keyed hash by which an address is recognised without being known: HMAC-SHA256, 128 bits, base64url. Without the
 * key nobody can check whether an address is behind it.
 */
export function hashAddress(address: string, key: Buffer): string {
  return createHmac('sha256', key).update(normaliseAddress(address)).digest().subarray(0, 16).toString('base64url');
}
