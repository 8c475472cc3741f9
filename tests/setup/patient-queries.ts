import { configure } from '@testing-library/preact';

/** What a view will show is waited for as long as a starved machine may need. */
configure({ asyncUtilTimeout: 15_000 });
