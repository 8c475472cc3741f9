import canonicalize from 'canonicalize';

/** One text for one value, whatever the order of its fields (RFC 8785); a missing value is null. */
export function canonicalText(value: unknown): string {
  return canonicalize(value ?? null) ?? 'null';
}
