import { nginx } from './servers/nginx.ts';
import { testWebdavServer } from './webdav-server.ts';

testWebdavServer(nginx);
