import type { Face } from '../face.ts';

export const facesOfWelcome: readonly Face[] = [
  {
    id: 'welcome',
    title: 'First run',
    show: async (stage) => ({ page: await stage.openOwn('welcome.html', 'main section') }),
  },
];
