import * as v from 'valibot';

/** Names stand in subjects and in file names. */
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'must be 1 to 32 small letters, digits or "-"'),
);
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const path = v.pipe(v.string(), v.nonEmpty());

const node = v.strictObject({
  name,
  /** The address by which the other nodes and the members reach it. */
  host: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]+$/, 'must be the name or address of a host')),
  /** Where the node keeps what it stores; on a disk of its own machine. */
  folder: path,
  /** For tools on the node's own machine. */
  clientPort: v.optional(port, 4222),
  /** For the other nodes. */
  routePort: v.optional(port, 6222),
  /** For members, by WebSocket. */
  socketPort: v.optional(port, 8443),
});

function areUnique(names: string[]): boolean {
  return new Set(names).size === names.length;
}

/** `newsroom.json`: what a team's cluster is to be. */
export const newsroomSchema = v.strictObject({
  team: name,
  nodes: v.pipe(
    v.array(node),
    v.check(({ length }) => length === 1 || length === 3 || length === 5, 'must be 1, 3 or 5'),
    v.check((nodes) => areUnique(nodes.map((one) => one.name)), 'must have names of their own'),
  ),
  members: v.pipe(
    v.array(name),
    v.check((members) => !members.includes('admin'), 'must not hold "admin"'),
    v.check(areUnique, 'must not name anybody twice'),
  ),
  /** Files on each node. Without them there is no TLS, which is for one machine or a private network. */
  certificate: v.optional(v.strictObject({ cert: path, key: path })),
  /** Writes to the disk before it answers; for nats-server 2.14 and newer. */
  alwaysSync: v.optional(v.boolean(), false),
});
export type Newsroom = v.InferOutput<typeof newsroomSchema>;
export type NewsroomNode = Newsroom['nodes'][number];

export const secretsSchema = v.object({
  route: v.string(),
  admin: v.string(),
  members: v.record(v.string(), v.string()),
});
/** The passwords of a cluster. */
export type Secrets = v.InferOutput<typeof secretsSchema>;
