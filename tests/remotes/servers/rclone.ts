import { account, serve, type Server } from './server.ts';

/** Go's WebDAV: a PUT that is cut leaves half a file. */
export const rclone: Server = {
  name: 'rclone',
  program: '/usr/bin/rclone',
  packages: ['rclone'],
  start: () =>
    serve('rclone', '/usr/bin/rclone', ({ folder, files, port }) => [
      ...['serve', 'webdav', files, '--addr', `127.0.0.1:${port}`, '--config', `${folder}/none`],
      ...['--cache-dir', `${folder}/cache`, '--user', account.user, '--pass', account.password],
    ]),
};
