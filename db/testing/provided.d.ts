import "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: string;
    testFolder: string;
  }
}
