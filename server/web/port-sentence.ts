/** Why listening failed, in words for the operator. */
export function portSentence(failure: NodeJS.ErrnoException, host: string, port: number): string {
  if (failure.code === "EADDRINUSE")
    return `Port ${port} is already in use; stop the other program or set PORT to a free one.`;
  if (failure.code === "EACCES") return `Port ${port} needs rights that this user does not have; set PORT above 1023.`;
  if (failure.code === "EADDRNOTAVAIL" || failure.code === "ENOTFOUND") {
    return `HOST ${host} is not an address of this machine.`;
  }
  return `Parley cannot listen on ${host}:${port} (${failure.code ?? failure.message}).`;
}
