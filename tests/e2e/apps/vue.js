import { createSSRApp, h, onMounted, ref } from 'vue';
import { editions } from './story.js';

const Story = {
  setup() {
    const edition = ref(0);
    onMounted(() => {
      globalThis.updateStory = () => (edition.value = 1);
    });
    return () =>
      h('article', [
        h('h1', 'What was said'),
        h('p', ['Edition ', edition.value, ' by ', h('b', 'Marco'), ' ', h('i', 'Rubio')]),
        editions[edition.value].map(({ id, text }) => h('p', { key: id, id }, text)),
      ]);
  },
};

export const makeApp = () => createSSRApp(Story);
