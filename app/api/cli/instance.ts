/** The Parley that the operator's commands are about. */
export type Instance = {
  databaseUrl: string;
  publicUrl: string;
  dataFolder: string;
  /** Null when nothing says where it is. */
  soketi: { host: string; port: number } | null;
  /** The moments by which this version's migrations are known, oldest first. */
  migrations: number[];
};
