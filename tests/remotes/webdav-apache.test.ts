import { apache } from './servers/apache.ts';
import { testWebdavServer } from './webdav-server.ts';

testWebdavServer(apache);
