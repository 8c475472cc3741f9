import { writeFileSync } from 'node:fs';
import { describeAccount } from './apache.ts';
import { serve, type Server } from './server.ts';

/** nginx with dav-ext: a PUT into a folder that is missing answers 500; MKCOL needs a slash at the end. */
export const nginx: Server = {
  name: 'nginx',
  program: '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so',
  packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
  start: () =>
    serve('nginx', '/usr/sbin/nginx', ({ folder, files, port }) => {
      writeFileSync(`${folder}/users`, describeAccount());
      const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        `${folder}/nginx.conf`,
        `
load_module ${nginx.program};
daemon off;
pid ${folder}/pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  default_type application/octet-stream;
  client_max_body_size 0;
  ${parts.map((part) => `${part}_temp_path ${folder}/${part};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${files};
    auth_basic vault;
    auth_basic_user_file ${folder}/users;
    dav_methods PUT DELETE MKCOL;
    dav_ext_methods PROPFIND OPTIONS;
  }
}
`,
      );
      return ['-p', folder, '-e', 'stderr', '-c', `${folder}/nginx.conf`];
    }),
};
