/** Whether something was written; `full`: the browser gives no more room. Else nothing was. */
export type Written = { ok: true } | { ok: false; why: 'full' | 'failed' };
