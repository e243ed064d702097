/** Whether somebody of this workspace is there now. */
export function useIsOnline(_personId: string): boolean {
  return false;
}
