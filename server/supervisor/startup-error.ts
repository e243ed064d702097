/** Something the operator can mend: shown as its one sentence, without a stack. */
export class StartupError extends Error {}
