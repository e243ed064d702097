import type { Scene } from "../scene";

/** `play` breaks something and heals it; it may answer figures in a few words. */
export type Fault = { name: string; play(scene: Scene): Promise<string | undefined> };
