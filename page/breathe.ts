/** Lets keys, scrolling and drawing come in between; in hidden tabs too, where frames never come and timers are slow. */
export function breathe(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
