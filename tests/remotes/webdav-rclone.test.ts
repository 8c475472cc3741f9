import { rclone } from './servers/rclone.ts';
import { testWebdavServer } from './webdav-server.ts';

testWebdavServer(rclone);
