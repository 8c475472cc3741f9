import fc from 'fast-check';

/**
 * Properties are tried with the same values each time, so that a change fails for what it changed.
 * SEED=2 and so on looks further: SEED=$RANDOM npx vitest run --project core
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
